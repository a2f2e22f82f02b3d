using System.Collections.Immutable;

using TwinInterop.Crs.Operations.Steps;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations;

/// <summary>Takes positions from one spatial reference to another. Immutable and thread-safe.</summary>
/// <remarks>
/// On both sides X is east (or longitude) and Y north (or latitude) in the unit of the system, whatever its official
/// axis order, and Z is in metres; geocentric systems have X, Y, Z as defined. ISO 19111:2019, 10.
/// </remarks>
public sealed class CoordinateOperation
{
    // A block of positions stays in the first-level cache from step to step.
    private const int BlockLength = 512;

    private readonly ImmutableArray<IPointStep> _steps;

    private CoordinateOperation(SpatialReference source, SpatialReference target, OperationBuilder builder)
    {
        Source = source;
        Target = target;
        _steps = builder.Steps;
        Steps = builder.Report;
        Heights = builder.Heights.Treatment;
        HeightsKeptReason = builder.Heights.Reason;
        MissingGrids = builder.MissingGrids;
        Accuracy = Steps.Any(s => s.Accuracy is null) ? null : Steps.Sum(s => s.Accuracy);
    }

    /// <summary>What positions refer to before.</summary>
    public SpatialReference Source { get; }

    /// <summary>What positions refer to after.</summary>
    public SpatialReference Target { get; }

    /// <summary>The steps in order, with their accuracy and the grids they use.</summary>
    public ImmutableArray<OperationStep> Steps { get; }

    /// <summary>Sum of the stated accuracies in metres; null where a step states none.</summary>
    /// <remarks>
    /// The metre between WGS 84 and a plate-fixed frame such as ETRS89 is in it: it stands for the drift of the plate.
    /// </remarks>
    public double? Accuracy { get; }

    /// <summary>What happens to heights.</summary>
    public HeightTreatment Heights { get; }

    /// <summary>Why heights pass unchanged; null unless <see cref="Heights"/> is <see cref="HeightTreatment.Kept"/>.</summary>
    public string? HeightsKeptReason { get; }

    /// <summary>Grids that were not found and would have made the operation more accurate.</summary>
    public ImmutableArray<string> MissingGrids { get; }

    /// <summary>True where positions come out exactly as they go in.</summary>
    public bool IsIdentity => _steps.IsEmpty;

    /// <summary>Finds the way from one reference to another.</summary>
    /// <param name="source">
    /// A horizontal, 3D or compound system, and the vertical system of its heights if that is not part of it. A
    /// geographic 3D system in the place of the vertical one says that heights are above its ellipsoid.
    /// </param>
    /// <param name="target">The same for the result.</param>
    /// <param name="options">Grids and choices; null for none.</param>
    /// <exception cref="UnsupportedCrsException">A system is unknown, not supported or unfit.</exception>
    /// <exception cref="MissingGridException">A grid is needed and not found.</exception>
    /// <exception cref="CoordinateOperationException">No way is known.</exception>
    /// <exception cref="InvalidDataException">A grid was found and cannot be read.</exception>
    public static CoordinateOperation Create(
        SpatialReference source, SpatialReference target, OperationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var builder = new OperationBuilder(
            ReferenceEnd.Resolve(source), ReferenceEnd.Resolve(target), options ?? new OperationOptions());
        return new CoordinateOperation(source, target, builder);
    }

    /// <summary>Transforms positions in place.</summary>
    /// <param name="positions">Z may be NaN for positions without height; it stays NaN unless the target is geocentric.</param>
    /// <returns>
    /// How many positions have no answer, for example outside a grid or the domain of the projection: these are NaN in
    /// every ordinate. Never does a position pass unchanged for want of an answer.
    /// </returns>
    public int Apply(Span<Position> positions)
    {
        int refused = 0;
        while (!positions.IsEmpty)
        {
            Span<Position> block = positions[..Math.Min(BlockLength, positions.Length)];
            foreach (IPointStep step in _steps)
                step.Apply(block);
            foreach (ref Position p in block)
            {
                if (double.IsFinite(p.X) && double.IsFinite(p.Y) && !double.IsInfinity(p.Z))
                    continue;
                p = Refused.Position;
                refused++;
            }

            positions = positions[block.Length..];
        }

        return refused;
    }
}
