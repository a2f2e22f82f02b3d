using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Wkt;

/// <summary>A reference system defined by well-known text, WKT 1 (OGC, GDAL or Esri) or WKT 2.</summary>
/// <remarks>Source: OGC 01-009, 7; OGC 12-063r5; OGC 18-010r11.</remarks>
public sealed record WktCrs
{
    /// <summary>The kind; a bound system counts as the system that it binds.</summary>
    public required WktCrsKind Kind { get; init; }

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>The code that the text gives, or that its name is known by; null where there is none.</summary>
    public CrsId? Id { get; init; }

    /// <summary>The components of a compound system, in the order of the text.</summary>
    public ImmutableArray<WktCrs> Components { get; init; } = [];

    /// <summary>The projection; null unless <see cref="Kind"/> is projected.</summary>
    public WktProjection? Projection { get; init; }

    /// <summary>The datum of the system or of its geographic base; null where the kind has none.</summary>
    public WktDatum? Datum { get; init; }

    /// <summary>The order in which the text declares the horizontal axes; null where it declares none.</summary>
    public AxisOrder? AxisOrder { get; init; }

    /// <summary>What one unit of the coordinates is, in metres or for a geographic system in radians.</summary>
    public double UnitFactor { get; init; } = 1;

    /// <summary>The first component that is not vertical, or the system itself; null where it is vertical.</summary>
    public WktCrs? Horizontal => Kind == WktCrsKind.Compound
        ? Components.FirstOrDefault(component => component.Kind != WktCrsKind.Vertical)
        : Kind == WktCrsKind.Vertical ? null : this;

    /// <summary>The vertical component, or the system itself where it is vertical; null where heights are not told.</summary>
    public WktCrs? Vertical => Kind == WktCrsKind.Compound
        ? Components.FirstOrDefault(component => component.Kind == WktCrsKind.Vertical)
        : Kind == WktCrsKind.Vertical ? this : null;

    /// <summary>Whether a text begins as a reference system in well-known text does.</summary>
    public static bool IsWkt(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int bracket = text.AsSpan(0, Math.Min(text.Length, 64)).IndexOfAny('[', '(');
        return bracket > 0 && WktCrsReader.IsKeyword(text.AsSpan(0, bracket).Trim().ToString().ToUpperInvariant());
    }

    /// <summary>Reads a definition.</summary>
    /// <param name="text">Well-known text.</param>
    /// <exception cref="InvalidDataException">The text is malformed or no reference system; the message has the offset.</exception>
    public static WktCrs Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WktCrsReader.Read(WktParser.Parse(text));
    }

    /// <summary>Reads a definition, or says why it cannot be read.</summary>
    /// <param name="text">Well-known text.</param>
    /// <param name="crs">The definition.</param>
    /// <param name="error">What was expected and what was found, with the offset in characters.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out WktCrs? crs, [NotNullWhen(false)] out string? error)
    {
        try
        {
            (crs, error) = (Parse(text), null);
            return true;
        }
        catch (InvalidDataException e)
        {
            (crs, error) = (null, e.Message);
            return false;
        }
    }
}
