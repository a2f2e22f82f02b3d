using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

/// <summary>Small datasets as text.</summary>
internal static class GmlText
{
    public const string V2 = """
        xmlns="http://www.opengis.net/citygml/2.0" xmlns:core="http://www.opengis.net/citygml/2.0"
        xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:gen="http://www.opengis.net/citygml/generics/2.0"
        xmlns:app="http://www.opengis.net/citygml/appearance/2.0" xmlns:grp="http://www.opengis.net/citygml/cityobjectgroup/2.0"
        xmlns:dem="http://www.opengis.net/citygml/relief/2.0" xmlns:tran="http://www.opengis.net/citygml/transportation/2.0"
        xmlns:frn="http://www.opengis.net/citygml/cityfurniture/2.0" xmlns:gml="http://www.opengis.net/gml"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:xAL="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
        """;

    public const string V3 = """
        xmlns="http://www.opengis.net/citygml/3.0" xmlns:core="http://www.opengis.net/citygml/3.0"
        xmlns:bldg="http://www.opengis.net/citygml/building/3.0" xmlns:con="http://www.opengis.net/citygml/construction/3.0"
        xmlns:gen="http://www.opengis.net/citygml/generics/3.0" xmlns:app="http://www.opengis.net/citygml/appearance/3.0"
        xmlns:grp="http://www.opengis.net/citygml/cityobjectgroup/3.0" xmlns:gml="http://www.opengis.net/gml/3.2"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:xAL="urn:oasis:names:tc:ciq:xal:3"
        """;

    public const string Square = "0 0 0 1 0 0 1 1 0 0 1 0 0 0 0";

    /// <summary>A city model around members.</summary>
    public static string Model(string members, string namespaces = V2) => $"<CityModel {namespaces}>{members}</CityModel>";

    /// <summary>A city model of one building.</summary>
    public static string Building(string content, string namespaces = V2) => Model(
        $"<cityObjectMember><bldg:Building gml:id=\"b\">{content}</bldg:Building></cityObjectMember>", namespaces);

    public static string Polygon(string posList = Square, string id = "") =>
        $"<gml:Polygon{Id(id)}><gml:exterior><gml:LinearRing><gml:posList>{posList}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";

    public static string MultiSurface(string members) =>
        $"<gml:MultiSurface><gml:surfaceMember>{members}</gml:surfaceMember></gml:MultiSurface>";

    public static async Task<(DatasetInfo Info, List<CityObject> Objects, ConversionContext Context)> ReadAsync(
        string xml, ReadOptions? options = null)
    {
        (DatasetInfo Info, List<CityObject> Objects, ConversionContext Context) read = await Conversions.ReadAllAsync(
            new CityGmlFormat(), DatasetSource.FromBytes("test", Encoding.UTF8.GetBytes(xml)), options);
        foreach (CityObject cityObject in read.Objects)
            read.Context.Books.EnterSource(cityObject);
        return read;
    }

    public static async Task<CityObject> ReadOneAsync(string xml) => Assert.Single((await ReadAsync(xml)).Objects);

    public static bool Has(this ConversionContext context, DiagnosticRule rule) => context.Diagnostics.Counts.ContainsKey(rule);

    private static string Id(string id) => id.Length == 0 ? "" : $" gml:id=\"{id}\"";
}
