using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Understands gml:RectifiedGridCoverage of GML 3.1.1 and 3.2 as far as it is a plain grid of numbers or a file.</summary>
/// <remarks>Source: ISO 19136:2007, 19.2.2, 20.3; OGC 03-105r1 for GML 3.1.1.</remarks>
internal sealed class CoverageReader(ReadSession session)
{
    private const int MostAxes = 3;

    /// <summary>
    /// The grid in a property element; null when it says anything that <see cref="GridCoverage"/> cannot, so that the
    /// caller must keep it verbatim.
    /// </summary>
    public GridCoverage? Read(string xml)
    {
        XElement? coverage = Only(XElement.Parse(xml).Elements(), "RectifiedGridCoverage");
        if (coverage is null || coverage.Elements().Any(item => item.Name.LocalName
            is not ("boundedBy" or "domainSet" or "rectifiedGridDomain" or "rangeSet")))
        {
            return null;
        }

        XElement? grid = Only(coverage.Elements().Where(item => item.Name.LocalName is "domainSet" or "rectifiedGridDomain").Elements(), "RectifiedGrid");
        XElement? range = Only(coverage.Elements().Where(item => item.Name.LocalName is "rangeSet").Elements(), null);
        if (grid is null || range is null || ReadGrid(grid) is not { } read)
            return null;
        read = read with { Id = IdOf(coverage) };
        return range.Name.LocalName switch
        {
            "DataBlock" => WithValues(read, range),
            "File" => WithFile(read, range),
            _ => null,
        };
    }

    private static XElement? Only(IEnumerable<XElement> elements, string? name) =>
        elements.ToList() is [var single] && (name is null || single.Name.LocalName == name) ? single : null;

    private static string? IdOf(XElement element) =>
        element.Attributes().FirstOrDefault(item => item.Name.LocalName == "id" && GmlNames.IsGml(item.Name.NamespaceName))?.Value;

    private static string? TextOf(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(item => item.Name.LocalName == name)?.Value.Trim();

    private GridCoverage? ReadGrid(XElement grid)
    {
        ImmutableArray<long>? low = Whole(grid.Descendants().FirstOrDefault(item => item.Name.LocalName == "low"));
        ImmutableArray<long>? high = Whole(grid.Descendants().FirstOrDefault(item => item.Name.LocalName == "high"));
        XElement? origin = grid.Elements().FirstOrDefault(item => item.Name.LocalName == "origin");
        Position? at = origin is null ? null : PositionOf(origin.Descendants().FirstOrDefault(item => item.Name.LocalName is "pos" or "coordinates") ?? origin);
        Position?[] offsets = [.. grid.Elements().Where(item => item.Name.LocalName == "offsetVector").Select(PositionOf)];
        bool isWhole = low is { Length: > 0 and <= MostAxes } && high?.Length == low.Value.Length
            && offsets.Length == low.Value.Length && offsets.All(offset => offset is not null);
        if (!isWhole || at is not { } position || low is not { } lows || high is not { } highs)
            return null;
        IEnumerable<string> axes = grid.Elements().Where(item => item.Name.LocalName is "axisName" or "axisLabels")
            .SelectMany(item => item.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new GridCoverage(lows, highs, position, [.. offsets.OfType<Position>()]) { Axes = [.. axes] };
    }

    private static GridCoverage? WithValues(GridCoverage grid, XElement block)
    {
        XElement? list = block.Elements().FirstOrDefault(item => item.Name.LocalName
            is "tupleList" or "doubleOrNullTupleList" or "doubleOrNilReasonTupleList");
        bool hasOwnSigns = list?.Attributes().Any(item => item.Name.LocalName is "ts" or "cs" or "decimal") ?? true;
        if (hasOwnSigns || !TryUnit(block, out string? unit) || Numbers(list!) is not { } values)
            return null;
        return grid with { Values = values, Unit = unit };
    }

    private static GridCoverage? WithFile(GridCoverage grid, XElement file) =>
        TryUnit(file, out string? unit) && (TextOf(file, "fileReference") ?? TextOf(file, "fileName")) is { Length: > 0 } uri
            ? grid with
            {
                Unit = unit,
                FileUri = uri,
                FileStructure = TextOf(file, "fileStructure"),
                MediaType = TextOf(file, "mimeType"),
                Compression = TextOf(file, "compression"),
            }
            : null;

    /// <summary>The unit of one plain quantity; false where the parameters say more.</summary>
    private static bool TryUnit(XElement range, out string? unit)
    {
        XElement? parameters = range.Elements().FirstOrDefault(item => item.Name.LocalName == "rangeParameters");
        unit = null;
        if (parameters is null || (!parameters.HasElements && !parameters.HasAttributes))
            return true;
        XElement? quantity = Only(parameters.Elements(), "Quantity");
        unit = quantity?.Attribute("uom")?.Value;
        return unit is not null && !quantity!.HasElements && quantity.Attributes().All(item => item.IsNamespaceDeclaration || item.Name.LocalName == "uom");
    }

    private Position? PositionOf(XElement? element)
    {
        if (element is null || Numbers(element) is not { Length: 2 or 3 } numbers)
            return null;
        double z = numbers.Length == 3 ? numbers[2] : double.NaN;
        return session.SwapsAxes ? new Position(numbers[1], numbers[0], z) : new Position(numbers[0], numbers[1], z);
    }

    private static ImmutableArray<long>? Whole(XElement? element)
    {
        if (element is null || Numbers(element) is not { } numbers)
            return null;
        return [.. numbers.Select(number => (long)number)];
    }

    private static ImmutableArray<double>? Numbers(XElement element)
    {
        if (element.HasElements)
            return null;
        var numbers = ImmutableArray.CreateBuilder<double>();
        foreach (string token in element.Value.Split([' ', '\n', '\t', '\r', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
                return null;
            numbers.Add(number);
        }

        return numbers.ToImmutable();
    }
}
