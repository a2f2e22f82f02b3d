using TwinInterop.Geometry;

namespace TwinInterop.Crs.Wkt;

/// <summary>Axes and units of well-known text.</summary>
internal static class WktAxes
{
    public const double Degree = Math.PI / 180;

    private static readonly string[] Units = ["UNIT", "LENGTHUNIT", "ANGLEUNIT", "SCALEUNIT"];
    private static readonly string[] AngularNames = ["latitude", "longitude", "azimuth", "angle", "parallel", "meridian"];

    /// <summary>The order of the first two axes, by their directions.</summary>
    public static AxisOrder? Order(WktNode node)
    {
        string[] directions = [.. node.Children("AXIS").Take(2).Select(axis => (axis.Text(1) ?? "").ToUpperInvariant())];
        return directions switch
        {
            ["EAST" or "WEST", "NORTH" or "SOUTH"] => AxisOrder.EastNorth,
            ["NORTH" or "SOUTH", "EAST" or "WEST"] => AxisOrder.NorthEast,
            _ => null,
        };
    }

    /// <summary>The unit of the coordinates: of the system, or of its first axis.</summary>
    public static double? Unit(WktNode node) =>
        OwnUnit(node) ?? (node.Child("CS")?.Child(Units) is { } unit ? unit.Number(1) : null)
        ?? (node.Child("AXIS") is { } axis ? OwnUnit(axis) : null);

    /// <summary>The unit that a node states for itself.</summary>
    public static double? OwnUnit(WktNode node) => node.Child(Units)?.Number(1) is { } factor and > 0 ? factor : null;

    /// <summary>The unit of a parameter that states none: WKT 1 infers it from the name.</summary>
    public static double ImpliedUnit(string parameter, double length, double angle)
    {
        if (parameter.Contains("scale", StringComparison.OrdinalIgnoreCase))
            return 1;
        return AngularNames.Any(name => parameter.Contains(name, StringComparison.OrdinalIgnoreCase)) ? angle : length;
    }
}
