using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using TwinInterop.Crs.Declarations;
using TwinInterop.Geometry;
using TwinInterop.Selection;

namespace TwinInterop.Cli;

/// <summary>The options by which the user says which objects are wanted; the box comes from <see cref="PullOptionSet"/>, which shares it.</summary>
internal sealed class SelectionOptionSet
{
    private readonly Option<string?> _boxCrs = new("--bbox-crs")
    {
        Description = "The CRS of --bbox, easting or longitude first whatever its official axis order; by default that of the (first) source.",
        HelpName = "CRS",
    };

    private readonly Option<string?> _polygon = new("--polygon")
    {
        Description = "Only objects that touch a polygon of this file in plan: GeoJSON in WGS 84 (RFC 7946).",
        HelpName = "FILE.geojson",
    };

    private readonly Option<string?> _classes = new("--class")
    {
        Description = "Only objects of these classes and their subclasses, canonical (Building) or the source's (IfcWall); their parts come along.",
        HelpName = "NAME[,NAME]",
    };

    private readonly Option<string?> _where = new("--where")
    {
        Description = "Only objects whose attributes meet a condition, such as \"measuredHeight > 20 and usage like 'res%'\": = != < <= > >= and or not in (...) like exists.",
        HelpName = "CONDITION",
    };

    private readonly Option<string?> _ids = new("--ids")
    {
        Description = "Only objects with these ids (or twin ids): a list, or a file with one on each line.",
        HelpName = "FILE|ID[,ID]",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _boxCrs, _polygon, _classes, _where, _ids })
            command.Options.Add(option);
    }

    /// <summary>What the user chose, checked before any input is touched; null for everything.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="box">The text of <c>--bbox</c>; null for none.</param>
    /// <param name="cancellationToken">Ends the reading of the polygons.</param>
    /// <exception cref="ArgumentException">An option has no such value.</exception>
    /// <exception cref="UnreadableInputException">The file of polygons cannot be opened.</exception>
    public async Task<ObjectSelection?> ReadAsync(ParseResult parsed, string? box, CancellationToken cancellationToken)
    {
        if (box is null && parsed.GetValue(_boxCrs) is not null)
            throw new ArgumentException("--bbox-crs says what --bbox refers to: give a box, or leave it out.", nameof(parsed));
        var selection = new ObjectSelection
        {
            Box = box is null ? null : BoxOf(box),
            BoxCrs = parsed.GetValue(_boxCrs) is { } name ? CrsDeclaration.Parse(name) : null,
            Classes = Listed(parsed.GetValue(_classes), "--class"),
            Where = parsed.GetValue(_where) is { } text ? AttributeCondition.Parse(text) : null,
            Ids = Ids(parsed.GetValue(_ids)),
        };
        if (parsed.GetValue(_polygon) is { } path)
        {
            using var files = new InputFiles(cancellationToken);
            selection = await selection.WithPolygonsOfAsync(files.Open(path), cancellationToken).ConfigureAwait(false);
        }

        return selection.IsEverything ? null : selection;
    }

    private static ImmutableArray<string> Listed(string? text, string option)
    {
        if (text is null)
            return [];
        ImmutableArray<string> names = [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return names.IsEmpty ? throw new ArgumentException($"Expected names separated by commas for {option}, found '{text}'.", nameof(text)) : names;
    }

    private static ImmutableHashSet<string> Ids(string? text)
    {
        if (text is null)
            return ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        if (!File.Exists(text))
            return Listed(text, "--ids").ToImmutableHashSet(StringComparer.Ordinal);
        var ids = File.ReadLines(text).Select(line => line.Trim()).Where(line => line.Length > 0).ToImmutableHashSet(StringComparer.Ordinal);
        return ids.IsEmpty ? throw new ArgumentException($"Expected an id on each line of {text}, found none.", nameof(text)) : ids;
    }

    private static BoundingBox BoxOf(string text)
    {
        string expected = $"Expected xmin,ymin,xmax,ymax or xmin,ymin,xmax,ymax,zmin,zmax for --bbox, found '{text}'.";
        double[] numbers =
        [
            .. text.Split(',').Select(part =>
                double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
                    ? number
                    : throw new ArgumentException(expected, nameof(text))),
        ];
        if (numbers.Length is not (4 or 6))
            throw new ArgumentException(expected, nameof(text));
        bool isFlat = numbers.Length == 4;
        if (numbers[0] >= numbers[2] || numbers[1] >= numbers[3] || (!isFlat && numbers[4] > numbers[5]))
            throw new ArgumentException($"Expected the lowest ordinates of --bbox before the highest, found '{text}'.", nameof(text));
        return new BoundingBox(
            new Position(numbers[0], numbers[1], isFlat ? double.NaN : numbers[4]),
            new Position(numbers[2], numbers[3], isFlat ? double.NaN : numbers[5]));
    }
}
