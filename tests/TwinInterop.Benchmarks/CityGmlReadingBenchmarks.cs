using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using TwinInterop.Formats;
using TwinInterop.Inspection;

namespace TwinInterop.Benchmarks;

/// <summary>Reading CityGML: the same buildings as plain XML, and with a mark that sends them to the reader for all XML.</summary>
[MemoryDiagnoser]
public class CityGmlReadingBenchmarks
{
    private const int Buildings = 1000;

    private DatasetSource? _plain;
    private DatasetSource? _general;

    /// <summary>Makes the datasets.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string text = Make();
        _plain = DatasetSource.FromBytes("plain", Encoding.UTF8.GetBytes(text));
        _general = DatasetSource.FromBytes("general", Encoding.UTF8.GetBytes("<?general?>" + text));
    }

    /// <summary>With the tokenizer of our own.</summary>
    [Benchmark(OperationsPerInvoke = Buildings)]
    public Task<DatasetSummary> Plain() => Dataset.InspectAsync(_plain!, new ReadOptions(), new InspectionRequest(), default); // made in Setup

    /// <summary>With the reader of the class library.</summary>
    [Benchmark(OperationsPerInvoke = Buildings, Baseline = true)]
    public Task<DatasetSummary> General() => Dataset.InspectAsync(_general!, new ReadOptions(), new InspectionRequest(), default); // made in Setup

    private static string Make()
    {
        var text = new StringBuilder(
            """
            <CityModel xmlns="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml" xmlns:bldg="http://www.opengis.net/citygml/building/2.0">
            """);
        for (int building = 0; building < Buildings; building++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                <cityObjectMember><bldg:Building gml:id="b{building}"><bldg:measuredHeight uom="m">{building % 30}.5</bldg:measuredHeight>
                """);
            for (int face = 0; face < 12; face++)
                AppendWall(text, building, face);
            text.Append("</bldg:Building></cityObjectMember>\n");
        }

        return text.Append("</CityModel>").ToString();
    }

    private static void AppendWall(StringBuilder text, int building, int face)
    {
        double x = 842_000 + (building * 17.3) + face;
        text.Append(CultureInfo.InvariantCulture, $"""
            <bldg:boundedBy><bldg:WallSurface gml:id="w{building}-{face}"><bldg:lod2MultiSurface><gml:MultiSurface srsName="EPSG:2154"><gml:surfaceMember>
              <gml:Polygon gml:id="p{building}-{face}"><gml:exterior><gml:LinearRing>
                <gml:posList srsDimension="3">{x:F3} 6519000.25 170.125 {x + 1:F3} 6519000.25 170.125 {x + 1:F3} 6519000.25 173.5 {x:F3} 6519000.25 173.5 {x:F3} 6519000.25 170.125</gml:posList>
              </gml:LinearRing></gml:exterior></gml:Polygon>
            </gml:surfaceMember></gml:MultiSurface></bldg:lod2MultiSurface></bldg:WallSurface></bldg:boundedBy>
            """);
    }
}
