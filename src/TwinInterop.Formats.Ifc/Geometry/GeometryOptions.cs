using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>How shapes are evaluated.</summary>
internal sealed record GeometryOptions
{
    /// <summary>How finely curves and curved surfaces are cut.</summary>
    public Tessellation Tessellation { get; init; } = Tessellation.Default;

    /// <summary>Tolerance of operations on bodies.</summary>
    public BooleanOptions Booleans { get; init; } = BooleanOptions.Default;

    /// <summary>
    /// What the shape of one product, or of one mapped representation, may cost in units of work (see
    /// <see cref="BudgetMeter"/>): faces, the cutting of curved faces into triangles, operations on bodies, openings. The
    /// default allows some ten seconds; no element of the models at hand needs a tenth of it.
    /// </summary>
    public long ElementBudget { get; init; } = 20_000_000;

    /// <summary>Whether openings are cut out and projections added.</summary>
    public bool CutsOpenings { get; init; } = true;
}
