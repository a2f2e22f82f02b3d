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
    private readonly TileTextures _textures;
    private readonly Tiles3DWriterOptions _options;
    private readonly Frame3D _frame;
    private readonly SortedDictionary<MeshStyle, MeshBuffer> _buffers = new(MeshStyle.Order);
    private readonly PlacementEncoder _placements;
    private readonly List<CityAttribute[]> _rows = [];

    /// <summary>An encoder for one tile.</summary>
    /// <param name="resources">What all tiles share.</param>
    /// <param name="region">What the content covers.</param>
    /// <param name="options">How it is drawn.</param>
    public TileEncoder(TileResources resources, in GeoRegion region, Tiles3DWriterOptions options)
    {
        _textures = new TileTextures(resources.Images);
        _options = options;
        Span<Position> centre =
        [
            new Position(
                double.RadiansToDegrees(region.CentreLongitude), double.RadiansToDegrees(region.CentreLatitude), (region.Low + region.High) / 2),
        ];
        EarthFrame.MakeGeocentric(centre);
        _frame = EarthFrame.LocalAt(new Vector3D(centre[0].X, centre[0].Y, centre[0].Z));
        _placements = new PlacementEncoder(resources, _frame, BufferOf);
    }

    /// <summary>How many triangles there are, copies of shared shapes included; known once the scene is built.</summary>
    public long Triangles => _placements.Triangles
        + _buffers.Where(buffer => buffer.Key.Shape == PrimitiveMode.Triangles).Sum(buffer => buffer.Value.Indices.Count / 3);

    /// <summary>Adds a unit.</summary>
    public void Add(UnitContent unit)
    {
        int firstRow = _rows.Count;
        _rows.AddRange(unit.Rows);
        foreach (MeshPart part in unit.Parts)
            Add(part, firstRow);
        foreach (Placement placement in unit.Placements)
            _placements.Add(placement with { Row = placement.Row + firstRow });
    }

    /// <summary>The scene of version 1.1, with one table; valid until this is disposed.</summary>
    public GlbScene Build()
    {
        List<InstancedShape> shapes = _placements.Build(_ => true);
        Outline(shapes);
        return SceneOf(TableOf(_rows), [.. shapes.Select(shape => shape.NodeIn(_frame))]);
    }

    /// <summary>The content of version 1.0; valid until this is disposed.</summary>
    /// <remarks>A feature that has triangles of its own, or that stands in several places, is in the table of these triangles.</remarks>
    public LegacyTile BuildLegacy()
    {
        int[] uses = new int[_rows.Count];
        foreach (MeshBuffer buffer in _buffers.Values)
        {
            foreach (float row in buffer.FeatureIds.Span)
                uses[(int)row]++;
        }

        foreach (Placement placement in _placements.All)
            uses[placement.Row]++;
        List<InstancedShape> shapes = _placements.Build(placement => uses[placement.Row] == 1);
        Outline(shapes);
        foreach (Placement placement in shapes.SelectMany(shape => shape.Placements))
            uses[placement.Row] = -1;
        float[] rows = new float[uses.Length];
        int count = 0;
        for (int row = 0; row < rows.Length; row++)
            rows[row] = uses[row] < 0 ? -1 : count++;
        foreach (MeshBuffer buffer in _buffers.Values)
        {
            foreach (ref float row in buffer.FeatureIds.Span)
                row = rows[(int)row];
        }

        return new LegacyTile(
            count == 0 && shapes.Count > 0 ? null : SceneOf(TableOf(_rows.Where((_, row) => rows[row] >= 0)), []),
            [.. shapes.Select(shape => (shape, TableOf(shape.Placements.Select(placement => _rows[placement.Row]))))],
            _frame.Origin);
    }

    public void Dispose()
    {
        foreach (MeshBuffer buffer in _buffers.Values)
            buffer.Dispose();
        _placements.Dispose();
    }

    private static PropertyTable? TableOf(IEnumerable<CityAttribute[]> rows)
    {
        var table = new PropertyTableBuilder("feature") { SchemaId = "features" };
        foreach ((string name, string description) in FeatureColumns.All)
            table.Declare(new PropertyDeclaration(name) { Description = description, Semantic = name == FeatureColumns.SourceId ? "ID" : null });
        foreach ((string name, string semantic) in FeatureAttributes.Semantics)
            table.Declare(new PropertyDeclaration(name) { Semantic = semantic });
        foreach (CityAttribute[] row in rows)
            table.AddRow(row);
        return table.Build();
    }

    /// <summary>Gives all triangles, those of shared shapes too, the edges of their faces where they are wanted.</summary>
    private void Outline(List<InstancedShape> shapes)
    {
        if (!_options.HasOutlines)
            return;
        foreach ((MeshStyle style, MeshBuffer buffer) in _buffers)
        {
            if (style.Shape == PrimitiveMode.Triangles)
                OutlineEdges.Add(buffer);
        }

        foreach (GlbPrimitive primitive in shapes.SelectMany(shape => shape.Mesh.Primitives))
        {
            if (primitive.Mode == PrimitiveMode.Triangles)
                OutlineEdges.Add(primitive.Mesh);
        }
    }

    private GlbScene SceneOf(PropertyTable? table, ReadOnlySpan<GlbNode> instances)
    {
        if (_options.UsesAtlas)
            _textures.Pack(_buffers);
        GlbPrimitive[] primitives =
        [
            .. _buffers.Where(buffer => buffer.Value.VertexCount > 0).Select(buffer => new GlbPrimitive(buffer.Value, MaterialOf(buffer.Key)) { Mode = buffer.Key.Shape }),
        ];
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
        BaseColourTexture = _textures.Of(style),
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
