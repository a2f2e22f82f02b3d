using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>A shape that is written once, with the places where it stands.</summary>
/// <param name="Mesh">The shape, in its own coordinates.</param>
/// <param name="Placements">Where it stands; frames are geocentric, rows are those of the tile.</param>
internal sealed record InstancedShape(GlbMesh Mesh, IReadOnlyList<Placement> Placements)
{
    /// <summary>The shape and its places as a node of a scene.</summary>
    /// <param name="frame">The frame of the node above.</param>
    public GlbNode NodeIn(in Frame3D frame)
    {
        Frame3D inverse = frame.Inverse();
        InstancePose[] poses = [.. Placements.Select(placement => InstancePose.Of(inverse.Compose(placement.Frame)))];
        return new GlbNode
        {
            Mesh = Mesh,
            Instances = new GlbInstances
            {
                Translations = Array.ConvertAll(poses, pose => pose.Translation),
                Rotations = Array.ConvertAll(poses, pose => pose.Rotation),
                Scales = Array.ConvertAll(poses, pose => pose.Scale),
                FeatureIds = Placements.Select(placement => (float)placement.Row).ToArray(),
            },
        };
    }
}
