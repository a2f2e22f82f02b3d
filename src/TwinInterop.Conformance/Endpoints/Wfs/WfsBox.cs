using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>The box around a geometry in the units and the order of axes of its reference system.</summary>
/// <param name="Crs">The reference system as the service names it.</param>
/// <param name="MinX">The least first ordinate.</param>
/// <param name="MinY">The least second ordinate.</param>
/// <param name="MaxX">The greatest first ordinate.</param>
/// <param name="MaxY">The greatest second ordinate.</param>
internal readonly record struct WfsBox(string Crs, double MinX, double MinY, double MaxX, double MaxY)
{
    private const double Degrees = 0.0001;
    private const double Metres = 1;

    /// <summary>The box around a geometry; null where it has no positions or names no reference system.</summary>
    public static WfsBox? Of(XElement geometry)
    {
        string? crs = geometry.AncestorsAndSelf().Select(element => element.Attribute("srsName")?.Value).FirstOrDefault(name => name is not null);
        if (crs is null)
            return null;
        double[] sides = [double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity];
        foreach (XElement positions in geometry.DescendantsAndSelf().Where(element => element.Name.Namespace == OgcNames.Gml && element.Name.LocalName is "pos" or "posList"))
        {
            int dimension = positions.AncestorsAndSelf().Select(element => element.Attribute("srsDimension")?.Value).FirstOrDefault(text => text is not null) == "3" ? 3 : 2;
            if (WfsCapabilitiesCheck.Coordinates(positions.Value) is not { } numbers)
                return null;
            if (positions.Name.LocalName == "pos")
                dimension = Math.Max(2, numbers.Length);
            for (int at = 0; at + 1 < numbers.Length; at += dimension)
            {
                sides[0] = Math.Min(sides[0], numbers[at]);
                sides[1] = Math.Min(sides[1], numbers[at + 1]);
                sides[2] = Math.Max(sides[2], numbers[at]);
                sides[3] = Math.Max(sides[3], numbers[at + 1]);
            }
        }

        return sides.All(double.IsFinite) ? new WfsBox(crs, sides[0], sides[1], sides[2], sides[3]) : null;
    }

    /// <summary>The box with a margin of 0.0001 degrees or 1 metre.</summary>
    public WfsBox Grown() => new(Crs, MinX - Margin, MinY - Margin, MaxX + Margin, MaxY + Margin);

    /// <summary>A box of the same size beside this one.</summary>
    public WfsBox Beside() => this with { MinX = MaxX + (2 * Margin), MaxX = MaxX + (2 * Margin) + (MaxX - MinX) };

    /// <summary>Whether two boxes have a position in common.</summary>
    public bool Meets(WfsBox other) => MinX <= other.MaxX && other.MinX <= MaxX && MinY <= other.MaxY && other.MinY <= MaxY;

    /// <summary>As the parameter <c>bbox</c> has it (OGC 06-121r3, 10.2.3).</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MinX:R},{MinY:R},{MaxX:R},{MaxY:R},{Crs}");

    private double Margin => Math.Abs(MaxX) <= 360 && Math.Abs(MaxY) <= 360 ? Degrees : Metres;
}
