using System.Globalization;
using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Checks bounding boxes against their form and against what they bound.</summary>
/// <remarks>Source: RFC 7946, 5.</remarks>
[Checks("geojson-bbox-*")]
internal sealed class BoxCheck(FindingLog log)
{
    /// <summary>How far a position may lie outside, in degrees: boxes are often rounded.</summary>
    private const double Tolerance = 1e-7;

    /// <summary>Checks the box of an object.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="content">The extent of its geometries.</param>
    public void Check(JsonPlace owner, PlanBox content)
    {
        if (owner.Member("bbox") is not { } bbox)
            return;
        if (!bbox.IsArray || bbox.Items().Any(item => item.Kind != JsonValueKind.Number))
        {
            log.Report("geojson-bbox-type", bbox.Where, bbox.Written, "[number, …]");
            return;
        }

        if (bbox.AsNumbers() is not { } numbers || numbers.Length < 4 || numbers.Length % 2 != 0)
        {
            log.Report("geojson-bbox-length", bbox.Where, bbox.Count.ToString(CultureInfo.InvariantCulture), "2 × n, n ≥ 2");
            return;
        }

        int half = numbers.Length / 2;
        (double west, double south, double east, double north) = (numbers[0], numbers[1], numbers[half], numbers[half + 1]);
        bool crosses = west > east; // Over the antimeridian, 5.2.
        if (south > north || (crosses && (west < 0 || east > 0)) || (half > 2 && numbers[2] > numbers[half + 2]))
        {
            log.Report("geojson-bbox-order", bbox.Where, bbox.Written);
        }
        else if (!content.IsEmpty && (content.South < south - Tolerance || content.North > north + Tolerance
            || (!crosses && (content.West < west - Tolerance || content.East > east + Tolerance))))
        {
            log.Report("geojson-bbox-misses", bbox.Where, bbox.Written, string.Create(
                CultureInfo.InvariantCulture, $"[{content.West}, {content.South}, {content.East}, {content.North}]"));
        }
    }
}
