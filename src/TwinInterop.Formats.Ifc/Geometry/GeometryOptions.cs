using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>How shapes are evaluated.</summary>
internal sealed record GeometryOptions
{
    /// <summary>How finely curves and curved surfaces are cut.</summary>
    public Tessellation Tessellation { get; init; } = Tessellation.Default;

    /// <summary>Tolerance of operations on bodies, and what one of them may spend.</summary>
    public BooleanOptions Booleans { get; init; } = BooleanOptions.Default;

    /// <summary>Whether openings are cut out and projections added.</summary>
    public bool CutsOpenings { get; init; } = true;
}
