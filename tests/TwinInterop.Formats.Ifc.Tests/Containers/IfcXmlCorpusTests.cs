using TwinInterop.Formats.Ifc.Tests.Reading;
using TwinInterop.Geometry.Quantities;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Containers;

public sealed class IfcXmlCorpusTests
{
    private const string Samples = "ifc/LTplus-AG+ifc-lite/apps/viewer/public/samples";

    [CorpusTheory]
    [InlineData("building-architecture.ifc")]
    [InlineData("infra-bridge.ifc")]
    public async Task A_model_written_as_ifcXML_has_the_same_objects_properties_and_shapes(string name)
    {
        string path = SharedMaterial.CorpusPath(Path.Combine(Samples, name));
        byte[] xml;
        using (IfcModel model = IfcModel.Open(path))
            xml = IfcXmlText.Of(model);
        var local = new ReadOptions { KeepsLocalCoordinates = true };

        List<CityObject> step = await IfcReaderTests.ReadAsync(DatasetSource.FromFile(path), local);
        List<CityObject> read = await IfcReaderTests.ReadAsync(DatasetSource.FromBytes("model.ifcxml", xml), local);

        Dictionary<string, CityObject> found = read.SelectMany(top => top.SelfAndDescendants()).ToDictionary(item => item.Source.LocalId, StringComparer.Ordinal);
        CityObject[] wanted = [.. step.SelectMany(top => top.SelfAndDescendants())];
        Assert.NotEmpty(wanted);
        Assert.Equal(wanted.Length, found.Count);
        Assert.All(wanted, item =>
        {
            CityObject same = found[item.Source.LocalId];
            Assert.Equal((item.Class, item.SourceClass), (same.Class, same.SourceClass));
            Assert.Equal(Texts(item), Texts(same));
            Assert.Equal(AreaOf(item), AreaOf(same), 6);
        });
    }

    private static IEnumerable<string> Texts(CityObject item) =>
        item.Attributes.SelectMany(attribute => Texts(attribute.Name, attribute.Value)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(string path, AttributeValue value) => value switch
    {
        NestedValue nested => nested.Members.SelectMany(member => Texts($"{path}/{member.Name}", member.Value)),
        ListValue list => list.Items.SelectMany(member => Texts(path, member)),
        _ => [$"{path}={value}"],
    };

    private static double AreaOf(CityObject item) =>
        item.Geometry.Sum(geometry => new QuantityTakeOff().Measure(geometry.Geometry)?.Area ?? 0);
}
