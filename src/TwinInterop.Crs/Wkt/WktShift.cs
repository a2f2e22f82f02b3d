using System.Collections.Immutable;

namespace TwinInterop.Crs.Wkt;

/// <summary>The datum shift to WGS 84 that well-known text may carry.</summary>
internal static class WktShift
{
    // EPSG 9606; 9607 has the rotations the other way round.
    private const string CoordinateFrame = "Coordinate Frame";

    private static readonly string[] ParameterStarts =
    [
        "X-axis translation", "Y-axis translation", "Z-axis translation",
        "X-axis rotation", "Y-axis rotation", "Z-axis rotation", "Scale difference",
    ];

    /// <summary>The numbers of TOWGS84: three or seven.</summary>
    public static ImmutableArray<double> Read(WktNode? node)
    {
        if (node is null)
            return [];
        double[] numbers = [.. node.Values.Select(value => value.Number ?? double.NaN)];
        bool usable = numbers.Length is 3 or 7 && numbers.All(double.IsFinite);
        return usable ? [.. numbers] : throw new InvalidDataException($"expected 3 or 7 numbers in TOWGS84 at offset {node.Offset}, found {numbers.Length}.");
    }

    /// <summary>The parameters of an abridged transformation, as position vector; empty where it is of another kind.</summary>
    public static ImmutableArray<double> Abridged(WktNode? node)
    {
        if (node is null || !node.Children("PARAMETER").Any())
            return [];
        double[] shift = new double[7];
        foreach (WktNode parameter in node.Children("PARAMETER"))
        {
            int place = Array.FindIndex(ParameterStarts, start => parameter.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
            if (place < 0 || parameter.Number(1) is not { } value)
                return [];
            // In this place a scale difference is written as the factor itself (OGC 18-010r11, 17.3.3) or in its own unit.
            double? unit = WktAxes.OwnUnit(parameter);
            shift[place] = place switch
            {
                6 => unit is { } factor ? value * factor * 1e6 : (value - 1) * 1e6,
                > 2 => value * (unit ?? WktAxes.Degree / 3600) / (WktAxes.Degree / 3600),
                _ => value * (unit ?? 1),
            };
        }

        bool frame = node.Child("METHOD")?.Name.StartsWith(CoordinateFrame, StringComparison.OrdinalIgnoreCase) ?? false;
        for (int i = 3; frame && i < 6; i++)
            shift[i] = -shift[i];
        return [.. shift];
    }
}
