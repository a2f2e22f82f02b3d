using System.Runtime.InteropServices;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Decides what the positions of a text refer to.</summary>
/// <remarks>
/// RFC 7946, 4: WGS 84, longitude first. A member <c>crs</c> of the GeoJSON of 2008 is followed; there, too, easting
/// comes first whatever the CRS says (GeoJSON 2008, 2.1.1). What the user states goes before both.
/// </remarks>
internal static class CrsResolution
{
    /// <summary>The decision; the CRS is unknown where the positions contradict the rule and the user states none.</summary>
    public static CrsDecision Resolve(DocumentOutline outline, ReadOptions options, ConversionContext context)
    {
        AxisOrder order = options.AxisOrder ?? AxisOrder.EastNorth;
        string? declared = DeclaredName(outline.Crs);
        if (options.Crs is not null || (declared is not null && !IsWgs84(declared)))
        {
            CrsDecision decision = CrsDeclaration.Decide(
                declared, CollectionsMarshal.AsSpan(outline.Sample), options with { AxisOrder = order }, context, "/crs");
            ReportMember(outline, declared, decision.Crs, context);
            return decision;
        }

        SpatialReference crs = SpatialReference.Wgs84 with { Declared = declared };
        if (ProjectedRange.CannotBeDegrees(outline.Sample))
        {
            ReportProjected(outline.Sample, context);
            crs = SpatialReference.Unknown with { Declared = declared };
        }
        else if (options.AxisOrder is null)
        {
            ReportSwapped(outline.Sample, context);
        }

        ReportMember(outline, declared, crs, context);
        return new CrsDecision(crs, order);
    }

    private static string? DeclaredName(string? member)
    {
        if (member is null)
            return null;

        using JsonDocument document = JsonDocument.Parse(member, new JsonDocumentOptions { MaxDepth = 1 << 16 });
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("properties", out JsonElement properties)
            || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (properties.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String)
            return name.GetString();
        return properties.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.Number
            ? $"EPSG:{code.GetRawText()}"
            : null;
    }

    private static bool IsWgs84(string declared) =>
        declared.Contains("CRS84", StringComparison.OrdinalIgnoreCase)
        || (declared.Contains("EPSG", StringComparison.OrdinalIgnoreCase)
            && (declared.EndsWith("4326", StringComparison.Ordinal) || declared.EndsWith("4979", StringComparison.Ordinal)));

    private static void ReportMember(DocumentOutline outline, string? declared, SpatialReference crs, ConversionContext context)
    {
        if (outline.Crs is { } member)
            context.Report(GeoJsonDiagnostics.CrsMember, "/crs", declared ?? JsonText.Shorten(member), crs);
    }

    private static void ReportProjected(List<Position> sample, ConversionContext context)
    {
        IReadOnlyList<(string Name, int Code)> candidates = ProjectedRange.Candidates(sample);
        string names = candidates.Count == 0
            ? "a projected or local system that is not known here"
            : string.Join(" or ", candidates.Select(candidate => $"{candidate.Name} (EPSG:{candidate.Code})"));
        string option = candidates.Count == 0
            ? "--source-crs EPSG:n"
            : string.Join(" or ", candidates.Select(candidate => $"--source-crs EPSG:{candidate.Code}"));
        context.Report(GeoJsonDiagnostics.Projected, "/features", Show(sample[0]), names, option);
    }

    private static void ReportSwapped(List<Position> sample, ConversionContext context)
    {
        bool isEverySwapped = sample.Count > 0 && sample.TrueForAll(IsEuropeSwapped);
        bool hasNoLatitude = sample.Count > 0 && sample.TrueForAll(position => Math.Abs(position.Y) <= 180 && Math.Abs(position.X) <= 90)
            && sample.Exists(position => Math.Abs(position.Y) > 90);
        if (isEverySwapped)
            context.Report(GeoJsonDiagnostics.SwappedAxes, "/features", Show(sample[0]), "off the Horn of Africa, swapped in western Europe");
        else if (hasNoLatitude)
            context.Report(GeoJsonDiagnostics.SwappedAxes, "/features", Show(sample[0]), "beyond the poles");
    }

    /// <summary>Western Europe with its axes swapped falls on the sea and the coast off the Horn of Africa.</summary>
    private static bool IsEuropeSwapped(Position position) => position is { X: > 41 and < 55.2, Y: > -5.3 and < 15.1 };

    private static string Show(Position position) => FormattableString.Invariant($"[{position.X}, {position.Y}]");
}
