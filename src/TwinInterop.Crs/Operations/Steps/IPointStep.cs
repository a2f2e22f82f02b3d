using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>One computation in place over a block of positions; immutable and thread-safe.</summary>
/// <remarks>
/// Between steps positions are geographic: longitude east of Greenwich, latitude (radians), height in metres or NaN.
/// A position that cannot be computed becomes NaN in X and Y, and stays so.
/// </remarks>
internal interface IPointStep
{
    /// <summary>Computes every position of a block.</summary>
    void Apply(Span<Position> positions);
}
