using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.CityGml.Tests.Reading;
using TwinInterop.Formats.CityGml.Tests.Writing;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Modules;

public sealed class VersionTests
{
    private static readonly string Dataset = ModuleText.Model("""
        <versionMember><vers:Version gml:id="v1"><vers:tag>one</vers:tag><vers:versionMember xlink:href="#b"/></vers:Version></versionMember>
        <versionMember><vers:Version gml:id="v2"><vers:tag>two</vers:tag></vers:Version></versionMember>
        <versionTransitionMember><vers:VersionTransition gml:id="t"><vers:reason>Demolished</vers:reason>
        <vers:clonePredecessor>true</vers:clonePredecessor><vers:type>realized</vers:type><vers:from xlink:href="#v1"/><vers:to xlink:href="#v2"/>
        <vers:transaction><vers:Transaction><vers:type>delete</vers:type><vers:oldFeature xlink:href="#b"/></vers:Transaction></vers:transaction>
        </vers:VersionTransition></versionTransitionMember>
        <cityObjectMember><bldg:Building gml:id="b"/></cityObjectMember>
        """);

    [Fact]
    public async Task Versions_and_transitions_are_objects_with_relations()
    {
        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(Dataset);

        Assert.Equal(["Version", "Version", "VersionTransition", "Building"], objects.Select(item => item.Class.Name));
        Assert.Equal([new CityObjectRelation("versionMember", "b")], objects[0].Relations.AsEnumerable());
        Assert.Equal([new CityObjectRelation("from", "v1"), new CityObjectRelation("to", "v2")], objects[2].Relations.AsEnumerable());
        NestedValue transaction = Assert.IsType<NestedValue>(objects[2].Attributes.Single(item => item.Name == "transaction").Value);
        Assert.Equal(new UriValue("#b"), transaction.Members.Single(item => item.Name == "oldFeature").Value);
    }

    [CorpusFact("xmllint")]
    public async Task They_are_written_back_valid_and_whole()
    {
        (string output, ConversionContext context) = await ModuleText.ConvertAsync(Dataset, new CityGmlFormat(), "3.0");

        Assert.Equal("", GmlOutput.Validate("3.0", output));
        Assert.Equal((0, 0), (context.Books[BookAccount.Relations].Lost, context.Books[BookAccount.Objects].Changed));
        Assert.Contains("<vers:oldFeature xlink:href=\"#b\" />", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_CityJson_they_are_generic_objects()
    {
        (string output, ConversionContext context) = await ModuleText.ConvertAsync(Dataset, new CityJsonFormat());

        Assert.Equal((0, 3), (context.Books[BookAccount.Objects].Lost, context.Books[BookAccount.Objects].Changed));
        Assert.Contains("\"tag\":", output, StringComparison.Ordinal);
    }
}
