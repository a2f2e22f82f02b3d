using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Alignments;

/// <summary>A piece in plan of one law: straight where it has none.</summary>
/// <param name="Start">Where it begins, and how long it is.</param>
/// <param name="From">The length on its law at which it begins, in metres.</param>
internal sealed record PlanPiece(PlanStart Start, double From)
{
    /// <summary>Its curvature.</summary>
    public CurvatureLaw? Law { get; init; }

    /// <summary>The factors of a parabola, from the power 0; empty for any other piece.</summary>
    public ImmutableArray<double> Factors { get; init; } = [];

    /// <summary>The curve, with its length as the parameter.</summary>
    public ICurve Curve() => Law is { } law ? Start.Spiral(law, From)
        : Factors.IsEmpty ? Start.Line() : Start.Polynomial(Factors);
}
