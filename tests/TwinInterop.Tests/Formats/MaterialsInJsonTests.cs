using System.Text;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Tests.Conversion;

namespace TwinInterop.Tests.Formats;

/// <summary>GeoJSON and NGSI-LD have no colours of their own: they stand beside the shapes.</summary>
public sealed class MaterialsInJsonTests
{
    private const string Town = """
        {"type":"CityJSON","version":"2.0","metadata":{"referenceSystem":"https://www.opengis.net/def/crs/EPSG/0/4979"},
         "transform":{"scale":[0.000001,0.000001,0.01],"translate":[45,4,0]},
         "appearance":{"materials":[
           {"name":"tiles","diffuseColor":[0.8,0.2,0.1],"specularColor":[1,1,1],"shininess":0.25,"ambientIntensity":0.5,"transparency":0.5,"isSmooth":false},
           {"name":"lime","emissiveColor":[0.1,0.2,0.3]}]},
         "CityObjects":{"t":{"type":"SolitaryVegetationObject","geometry":[{"type":"MultiSurface","lod":"1",
           "boundaries":[[[0,1,2]],[[0,2,3]],[[0,3,1]]],
           "material":{"visual":{"values":[0,null,1]},"thermal":{"value":1}}}]}},
         "vertices":[[0,0,0],[10,0,0],[0,10,0],[0,0,900]]}
        """;

    [Theory]
    [InlineData("geojson")]
    [InlineData("ngsi-ld")]
    public async Task Materials_come_back_with_their_themes_on_the_same_surfaces(string format)
    {
        (List<CityObject> before, _) = await Converted.RunAsync(Source(), "cityjson");

        (List<CityObject> after, ConversionReport report) = await Converted.RunAsync(Source(), format);

        Assert.Equal(0, report.Books[BookAccount.Appearances].Lost);
        Assert.Equal(5, report.Books[BookAccount.Appearances].Kept);
        AbstractSurface[] expected = [.. SurfacesOf(before)];
        AbstractSurface[] found = [.. SurfacesOf(after)];
        Assert.Equal(3, found.Length);
        foreach ((AbstractSurface one, AbstractSurface other) in expected.Zip(found))
        {
            Assert.Equal(
                one.Appearances.OrderBy(item => item.Theme).Select(Told),
                other.Appearances.OrderBy(item => item.Theme).Select(Told));
        }
    }

    [Theory]
    [InlineData("geojson", "\"material\":0", "\"material\":7")]
    [InlineData("ngsi-ld", "\"material\":0", "\"material\":\"red\"")]
    [InlineData("geojson", "\"diffuse\":[0.8,", "\"diffuse\":[")]
    [InlineData("ngsi-ld", "\"surfaces\":[0]", "\"surfaces\":[55]")]
    [InlineData("geojson", "\"surfaces\":[0]", "\"surfaces\":{}")]
    public async Task What_does_not_hold_together_is_reported(string format, string right, string wrong)
    {
        (MemoryTarget target, _) = await Converted.ToMemoryAsync(Source(), format);
        string text = Encoding.UTF8.GetString(target.ToArray());
        Assert.Contains(right, text, StringComparison.Ordinal);

        (_, ConversionReport report) = await Converted.RunAsync(
            DatasetSource.FromBytes("damaged", Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal))), "cityjson");

        Assert.Contains(report.Diagnostics.Counts.Keys, rule => rule.Severity >= Severity.Warning);
    }

    private static DatasetSource Source() => DatasetSource.FromBytes("town.city.json", Encoding.UTF8.GetBytes(Town));

    private static IEnumerable<AbstractSurface> SurfacesOf(List<CityObject> objects) =>
        objects.All().SelectMany(item => item.Geometry).Where(item => item.Lod == "1").SelectMany(item => item.Geometry.Surfaces());

    private static (string? Theme, bool IsFront, SurfaceData Data) Told(SurfaceAppearance appearance) =>
        (appearance.Theme, appearance.IsFront, ((Material)appearance.Data) with { Id = null });
}
