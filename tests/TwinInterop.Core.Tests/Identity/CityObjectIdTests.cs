using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Identity;

namespace TwinInterop.Tests.Identity;

public sealed class CityObjectIdTests
{
    [Fact]
    public void Equal_keys_give_equal_ids_and_different_keys_different_ones() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
            (CityObjectId.FromSource(Key(a.Get)) == CityObjectId.FromSource(Key(b.Get))) == (a.Get == b.Get))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_id_is_a_version_8_uuid() =>
        Assert.Equal(8, CityObjectId.FromSource(Key("b1")).Value.Version);

    private static SourceKey Key(string id) => new("gml:id", "delft", id);
}
