using System.Numerics;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Draws copies of shared shapes: many of one shape as instances, few of them as plain triangles.</summary>
/// <param name="resources">Where shapes are read.</param>
/// <param name="frame">The frame of the tile.</param>
/// <param name="bufferOf">The vertices of a style that stand in the tile itself.</param>
internal sealed class PlacementEncoder(TileResources resources, Frame3D frame, Func<MeshStyle, MeshBuffer> bufferOf) : IDisposable
{
    /// <summary>From so many copies on a shape is written once.</summary>
    private const int LeastInstances = 8;

    private readonly SortedDictionary<int, List<Placement>> _byShape = [];
    private readonly List<MeshBuffer> _buffers = [];

    /// <summary>How many triangles instances have.</summary>
    public long Triangles { get; private set; }

    /// <summary>All copies, shape by shape.</summary>
    public IEnumerable<Placement> All => _byShape.Values.SelectMany(placements => placements);

    /// <summary>Adds a copy.</summary>
    public void Add(in Placement placement)
    {
        if (!_byShape.TryGetValue(placement.Shape, out List<Placement>? placements))
            _byShape.Add(placement.Shape, placements = []);
        placements.Add(placement);
    }

    /// <summary>Draws all copies.</summary>
    /// <param name="mayInstance">Whether a copy may be an instance; the others become triangles of the tile.</param>
    /// <returns>The shapes that are written once.</returns>
    public List<InstancedShape> Build(Func<Placement, bool> mayInstance)
    {
        var shapes = new List<InstancedShape>();
        foreach ((int shape, List<Placement> placements) in _byShape)
        {
            MeshPart[] parts = resources.ReadShape(shape);
            bool isPlain = Array.TrueForAll(parts, part => part.Style.Image < 0);
            ILookup<bool, Placement> parted = placements.ToLookup(
                placement => isPlain && mayInstance(placement) && InstancePose.IsPossible(placement.Frame));
            Placement[] instances = [.. parted[true]];
            if (instances.Length >= LeastInstances)
                shapes.Add(new InstancedShape(ShapeOf(parts, instances.Length), instances));
            Expand(parts, instances.Length >= LeastInstances ? parted[false] : placements);
            foreach (MeshPart part in parts)
                part.Dispose();
        }

        return shapes;
    }

    public void Dispose()
    {
        foreach (MeshBuffer buffer in _buffers)
            buffer.Dispose();
    }

    private GlbMesh ShapeOf(MeshPart[] parts, int copies)
    {
        var primitives = new List<GlbPrimitive>(parts.Length);
        foreach (MeshPart part in parts)
        {
            var buffer = new MeshBuffer();
            _buffers.Add(buffer);
            Append(part, Frame3D.Identity, buffer);
            primitives.Add(new GlbPrimitive(buffer, PlainMaterial(part.Style)) { Mode = part.Style.Shape });
            Triangles += part.Style.Shape == PrimitiveMode.Triangles ? (long)copies * part.Indices.Count / 3 : 0;
        }

        return new GlbMesh([.. primitives]);
    }

    private void Expand(MeshPart[] parts, IEnumerable<Placement> placements)
    {
        Frame3D inverse = frame.Inverse();
        foreach (Placement placement in placements)
        {
            Frame3D local = inverse.Compose(placement.Frame);
            foreach (MeshPart part in parts)
            {
                MeshBuffer buffer = bufferOf(part.Style);
                Append(part, local, buffer);
                buffer.FeatureIds.Extend(part.Positions.Count).Fill(placement.Row);
            }
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
