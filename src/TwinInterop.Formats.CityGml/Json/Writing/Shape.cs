using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>A geometry flattened to what CityJSON can nest: points, lines, or faces in shells of solids.</summary>
internal sealed class Shape
{
    /// <summary>The type of CityJSON that fits.</summary>
    public GeometryKinds Kind { get; init; }

    /// <summary>The points of a <c>MultiPoint</c>.</summary>
    public List<Point> Points { get; init; } = [];

    /// <summary>The lines of a <c>MultiLineString</c>.</summary>
    public List<LineString> Lines { get; init; } = [];

    /// <summary>Faces by shell and solid; surfaces without solids are one shell of one entry.</summary>
    public List<List<List<Face>>> Solids { get; init; } = [];

    /// <summary>Whether some of the geometry has no place in it.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it holds a surface that is turned over.</summary>
    public bool HasReversed => Solids.Exists(solid => solid.Exists(shell => shell.Exists(face => face.IsReversed)));

    /// <summary>The same faces under another type.</summary>
    public Shape As(GeometryKinds kind) => new()
    {
        Kind = kind,
        Solids = [[[.. Solids.SelectMany(solid => solid).SelectMany(shell => shell)]]],
        IsPartial = IsPartial,
    };
}
