using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Identity;

namespace TwinInterop.Formats.NgsiLd.Mapping;

public sealed class EntityIdTests
{
    [Theory]
    [InlineData("UUID_1", "urn:ngsi-ld:Building:UUID_1")]
    [InlineData("2O2Fr$t4X7Zf8NOew3FLOH", "urn:ngsi-ld:Building:2O2Fr$t4X7Zf8NOew3FLOH")]
    [InlineData("b 1 (é)", "urn:ngsi-ld:Building:b%201%20%28%C3%A9%29")]
    [InlineData("a%20b", "urn:ngsi-ld:Building:a%2520b")]
    [InlineData("urn:ngsi-ld:Device:7", "urn:ngsi-ld:Device:7")]
    public void An_id_holds_the_id_of_the_source(string local, string id) =>
        Assert.Equal(id, EntityId.Of(new SourceKey("gml:id", "d", local), new EntityType(["Building"], null, IsForeign: false)));

    [Fact]
    public void The_id_of_the_source_comes_back_from_any_id() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString>().Filter(text => text.Get.IsNormalized() && !text.Get.Any(char.IsSurrogate)),
        text =>
        {
            string id = EntityId.Make("Building", text.Get);
            return LexicalRules.IsUri(id) && LexicalRules.IsName(id) && EntityId.LocalOf(id) == text.Get;
        }).QuickCheckThrowOnFailure();
}
