using System.Numerics;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Tiling;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Makes the scene of one tile from its units: one property table, one primitive for each style.</summary>
/// <remarks>
/// Vertices are floats about the centre of the content, in a frame east, north and up there; the node places that frame on
/// the Earth in double precision. Safe for several threads, one instance each.
/// </remarks>
internal sealed class TileEncoder : IDisposable
{
    private readonly TileResources _resources;
    private readonly Frame3D _frame;
    private readonly SortedDictionary<MeshStyle, MeshBuffer> _buffers = new(MeshStyle.Order);
    private readonly PlacementEncoder _placements;
    private readonly PropertyTableBuilder _table = new("feature") { SchemaId = "features" };

    /// <summary>An encoder for one tile.</summary>
    /// <param name="resources">What all tiles share.</param>
    /// <param name="region">What the content covers.</param>
    /// <param name="mayInstance">Whether instances of shared shapes may be written.</param>
    public TileEncoder(TileResources resources, in GeoRegion region, bool mayInstance)
    {
        _resources = resources;
        Span<Position> centre =
        [
            new Position(
                double.RadiansToDegrees(region.CentreLongitude), double.RadiansToDegrees(region.CentreLatitude), (region.Low + region.High) / 2),
        ];
        EarthFrame.MakeGeocentric(centre);
        _frame = EarthFrame.LocalAt(new Vector3D(centre[0].X, centre[0].Y, centre[0].Z));
        _placements = new PlacementEncoder(resources, _frame, BufferOf, mayInstance);
        foreach ((string name, string description) in FeatureColumns.All)
            _table.Declare(new PropertyDeclaration(name) { Description = description, Semantic = name == FeatureColumns.Id ? "ID" : null });
    }

    /// <summary>How many triangles there are, copies of shared shapes included.</summary>
    public long Triangles { get; private set; }

    /// <summary>Adds a unit.</summary>
    public void Add(UnitContent unit)
    {
        int firstRow = _table.Count;
        foreach (CityAttribute[] row in unit.Rows)
            _table.AddRow(row);
        foreach (MeshPart part in unit.Parts)
            Add(part, firstRow);
        foreach (Placement placement in unit.Placements)
            _placements.Add(placement with { Row = placement.Row + firstRow });
    }

    /// <summary>The scene; valid until this is disposed.</summary>
    public GlbScene Build()
    {
        GlbNode[] instances = [.. _placements.Build()];
        GlbPrimitive[] primitives =
        [
            .. _buffers.Where(buffer => buffer.Value.VertexCount > 0).Select(buffer => new GlbPrimitive(buffer.Value, MaterialOf(buffer.Key)) { Mode = buffer.Key.Shape }),
        ];
        Triangles = _placements.Triangles
            + primitives.Where(primitive => primitive.Mode == PrimitiveMode.Triangles).Sum(primitive => primitive.Mesh.Indices.Count / 3);
        PropertyTable? table = _table.Build();
        if (primitives.Length == 0 && instances.Length == 0)
            return new GlbScene { Features = table };
        var root = new GlbNode
        {
            Transform = TransformOf(_frame),
            Mesh = primitives.Length == 0 ? null : new GlbMesh([.. primitives]),
            Children = [.. instances],
        };
        return new GlbScene(root) { Features = table };
    }

    public void Dispose()
    {
        foreach (MeshBuffer buffer in _buffers.Values)
            buffer.Dispose();
        _placements.Dispose();
    }

    /// <summary>A frame as the matrix of a node.</summary>
    private static Transform3D TransformOf(in Frame3D frame) => new(
    [
        frame.AxisX.X, frame.AxisY.X, frame.AxisZ.X, frame.Origin.X,
        frame.AxisX.Y, frame.AxisY.Y, frame.AxisZ.Y, frame.Origin.Y,
        frame.AxisX.Z, frame.AxisY.Z, frame.AxisZ.Z, frame.Origin.Z,
        0, 0, 0, 1,
    ]);

    /// <summary>How a style is drawn. Faces are seen from both sides, for many sources have some the wrong way round.</summary>
    private GlbMaterial MaterialOf(MeshStyle style) => new()
    {
        BaseColourTexture = style.Image < 0 ? null : new GlbTexture(_resources.Images.Load(style.Image), style.Wrap, style.Wrap),
        AlphaMode = style.IsTransparent ? AlphaMode.Blend : AlphaMode.Opaque,
        IsDoubleSided = true,
        Roughness = 0.95,
    };

    private MeshBuffer BufferOf(MeshStyle style)
    {
        if (!_buffers.TryGetValue(style, out MeshBuffer? buffer))
            _buffers.Add(style, buffer = new MeshBuffer());
        return buffer;
    }

    private void Add(MeshPart part, int firstRow)
    {
        MeshBuffer buffer = BufferOf(part.Style);
        uint shift = (uint)buffer.VertexCount;
        ReadOnlySpan<Vector3D> places = part.Positions.Span;
        Span<Vector3> positions = buffer.Positions.Extend(places.Length);
        for (int i = 0; i < places.Length; i++)
            positions[i] = Local(places[i] - _frame.Origin);
        ReadOnlySpan<Vector3> directions = part.Normals.Span;
        Span<Vector3> normals = buffer.Normals.Extend(directions.Length);
        for (int i = 0; i < directions.Length; i++)
            normals[i] = Vector3.Normalize(Local(new Vector3D(directions[i].X, directions[i].Y, directions[i].Z)));
        Span<float> ids = buffer.FeatureIds.Extend(part.Rows.Count);
        for (int i = 0; i < ids.Length; i++)
            ids[i] = firstRow + part.Rows.Span[i];
        buffer.Colours.AddRange(part.Colours.Span);
        buffer.TextureCoordinates.AddRange(part.TextureCoordinates.Span);
        Span<uint> indices = buffer.Indices.Extend(part.Indices.Count);
        for (int i = 0; i < indices.Length; i++)
            indices[i] = shift + (uint)part.Indices.Span[i];
    }

    private Vector3 Local(in Vector3D offset) => new(
        (float)offset.Dot(_frame.AxisX), (float)offset.Dot(_frame.AxisY), (float)offset.Dot(_frame.AxisZ));
}
