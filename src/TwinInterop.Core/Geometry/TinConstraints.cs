using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>What the triangles of a terrain surface were made from.</summary>
/// <remarks>Source: ISO 19107:2019, 9.10 (Tin); ISO 19136:2007, 10.5.13.</remarks>
public sealed record TinConstraints
{
    /// <summary>Lines where the surface ends or is not smooth: no triangle may cross them.</summary>
    public ImmutableArray<LineString> StopLines { get; init; } = [];

    /// <summary>Lines of the terrain that edges of triangles must follow.</summary>
    public ImmutableArray<LineString> BreakLines { get; init; } = [];

    /// <summary>The longest edge that a triangle may have; null when the source does not say.</summary>
    public double? MaxLength { get; init; }

    /// <summary>The unit of <see cref="MaxLength"/>; null when the source names none.</summary>
    public string? MaxLengthUnit { get; init; }

    /// <summary>The measured points.</summary>
    public ImmutableArray<Position> ControlPoints { get; init; } = [];
}
