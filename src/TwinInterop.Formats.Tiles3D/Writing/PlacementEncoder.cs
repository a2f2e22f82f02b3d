using System.Numerics;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Draws copies of shared shapes: many of one shape as instances, few of them as plain triangles.</summary>
/// <remarks>Source: EXT_mesh_gpu_instancing, EXT_instance_features.</remarks>
/// <param name="resources">Where shapes are read.</param>
/// <param name="frame">The frame of the tile.</param>
/// <param name="bufferOf">The vertices of a style that stand in the tile itself.</param>
/// <param name="mayInstance">Whether instances may be written.</param>
internal sealed class PlacementEncoder(TileResources resources, Frame3D frame, Func<MeshStyle, MeshBuffer> bufferOf, bool mayInstance) : IDisposable
{
    /// <summary>From so many copies on a shape is written once.</summary>
    private const int LeastInstances = 8;

    private readonly SortedDictionary<int, List<Placement>> _byShape = [];
    private readonly List<MeshBuffer> _buffers = [];

    /// <summary>How many triangles instances have.</summary>
    public long Triangles { get; private set; }

    /// <summary>Adds a copy.</summary>
    public void Add(in Placement placement)
    {
        if (!_byShape.TryGetValue(placement.Shape, out List<Placement>? placements))
            _byShape.Add(placement.Shape, placements = []);
        placements.Add(placement);
    }

    /// <summary>Draws all copies.</summary>
    /// <returns>A node for each shape that is written once, in the frame of the tile.</returns>
    public List<GlbNode> Build()
    {
        var nodes = new List<GlbNode>();
        foreach ((int shape, List<Placement> placements) in _byShape)
        {
            MeshPart[] parts = resources.ReadShape(shape);
            Frame3D inverse = frame.Inverse();
            Frame3D[] local = [.. placements.Select(placement => inverse.Compose(placement.Frame))];
            bool isInstanced = mayInstance && placements.Count >= LeastInstances && Array.TrueForAll(local, InstancePose.IsPossible)
                && Array.TrueForAll(parts, part => part.Style.Image < 0);
            if (isInstanced)
            {
                nodes.Add(Instanced(parts, local, placements));
            }
            else
            {
                for (int i = 0; i < local.Length; i++)
                    Expand(parts, local[i], placements[i].Row);
            }

            foreach (MeshPart part in parts)
                part.Dispose();
        }

        return nodes;
    }

    public void Dispose()
    {
        foreach (MeshBuffer buffer in _buffers)
            buffer.Dispose();
    }

    private GlbNode Instanced(MeshPart[] parts, Frame3D[] local, List<Placement> placements)
    {
        var primitives = new List<GlbPrimitive>(parts.Length);
        foreach (MeshPart part in parts)
        {
            var buffer = new MeshBuffer();
            _buffers.Add(buffer);
            Append(part, Frame3D.Identity, buffer);
            primitives.Add(new GlbPrimitive(buffer, PlainMaterial(part.Style)) { Mode = part.Style.Shape });
            Triangles += part.Style.Shape == PrimitiveMode.Triangles ? (long)placements.Count * part.Indices.Count / 3 : 0;
        }

        InstancePose[] poses = Array.ConvertAll(local, pose => InstancePose.Of(pose));
        return new GlbNode
        {
            Mesh = new GlbMesh([.. primitives]),
            Instances = new GlbInstances
            {
                Translations = Array.ConvertAll(poses, pose => pose.Translation),
                Rotations = Array.ConvertAll(poses, pose => pose.Rotation),
                Scales = Array.ConvertAll(poses, pose => pose.Scale),
                FeatureIds = placements.Select(placement => (float)placement.Row).ToArray(),
            },
        };
    }

    private void Expand(MeshPart[] parts, in Frame3D local, int row)
    {
        foreach (MeshPart part in parts)
        {
            MeshBuffer buffer = bufferOf(part.Style);
            Append(part, local, buffer);
            buffer.FeatureIds.Extend(part.Positions.Count).Fill(row);
        }
    }

    private static GlbMaterial PlainMaterial(MeshStyle style) => new()
    {
        AlphaMode = style.IsTransparent ? AlphaMode.Blend : AlphaMode.Opaque,
        IsDoubleSided = true,
        Roughness = 0.95,
    };

    private static void Append(MeshPart part, in Frame3D local, MeshBuffer buffer)
    {
        uint shift = (uint)buffer.VertexCount;
        foreach (Vector3D position in part.Positions.Span)
            buffer.Positions.Add(Single(local.Apply(position)));

        // Normals turn with the areas of the faces, whatever the scales along the axes.
        var areas = new Frame3D(default, local.AxisY.Cross(local.AxisZ), local.AxisZ.Cross(local.AxisX), local.AxisX.Cross(local.AxisY));
        foreach (Vector3 normal in part.Normals.Span)
            buffer.Normals.Add(Single(areas.Turn(new Vector3D(normal.X, normal.Y, normal.Z)).Normalized()));
        buffer.Colours.AddRange(part.Colours.Span);
        buffer.TextureCoordinates.AddRange(part.TextureCoordinates.Span);
        bool isTurned = local.IsMirrored && part.Style.Shape == PrimitiveMode.Triangles;
        ReadOnlySpan<int> indices = part.Indices.Span;
        for (int i = 0; i < indices.Length; i++)
        {
            int at = !isTurned || i % 3 == 0 ? i : i % 3 == 1 ? i + 1 : i - 1;
            buffer.Indices.Add(shift + (uint)indices[at]);
        }
    }

    private static Vector3 Single(in Vector3D vector) => new((float)vector.X, (float)vector.Y, (float)vector.Z);
}
