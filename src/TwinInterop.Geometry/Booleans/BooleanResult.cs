using System.Collections.Immutable;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Booleans;

/// <summary>What an operation on bodies gave.</summary>
/// <param name="Mesh">The result; closed where all bodies that went in are.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Skipped">Which cutters, by their place in the list given, were not applied.</param>
public sealed record BooleanResult(PolygonMesh Mesh, BooleanOutcome Outcome, ImmutableArray<int> Skipped)
{
    /// <summary>A result to which every cutter was applied.</summary>
    /// <param name="mesh">The result.</param>
    /// <param name="outcome">How it ended.</param>
    public BooleanResult(PolygonMesh mesh, BooleanOutcome outcome)
        : this(mesh, outcome, [])
    {
    }
}
