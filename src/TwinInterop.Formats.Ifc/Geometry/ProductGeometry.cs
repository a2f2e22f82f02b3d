using System.Collections.Immutable;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The shape of a product in its own system, and where that system lies.</summary>
/// <param name="Placement">From the product's system to the engineering coordinates of the model, in metres.</param>
/// <param name="Parts">Bodies and surfaces.</param>
/// <param name="Lines">Curves and points.</param>
/// <param name="Outcome">How far the evaluation got; what is missing was reported to the model's log.</param>
internal sealed record ProductGeometry(
    Frame3D Placement, ImmutableArray<ShapePart> Parts, ImmutableArray<ShapeLine> Lines, ShapeOutcome Outcome)
{
    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Parts.IsEmpty && Lines.IsEmpty;

    /// <summary>Every part as a mesh of its own in the product's system; copies where a part is placed.</summary>
    public IEnumerable<PolygonMesh> Meshes() => Parts.Select(part => part.Transform == Frame3D.Identity
        ? part.Mesh
        : part.Mesh.Transform(part.Transform));
}
