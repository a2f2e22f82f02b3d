using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Makes surfaces, lines and points of a primitive, feature by feature.</summary>
/// <param name="part">The primitive.</param>
/// <param name="places">Its vertices in metres.</param>
/// <param name="positions">Its vertices in the CRS of the dataset.</param>
/// <param name="looks">Its appearances.</param>
internal sealed class PartSurfaces(ContentPart part, Vector3D[] places, Position[] positions, Looks looks)
{
    private readonly GltfPrimitive _primitive = part.Primitive;

    /// <summary>Whether colours change from vertex to vertex: no surface of the model can have them.</summary>
    private readonly bool _isShaded = Looks.IsShaded(part.Primitive);

    /// <summary>What is known of a feature: null for what no feature owns.</summary>
    /// <param name="feature">The number of the feature; null for none.</param>
    internal delegate (FeatureShape Shape, ReadFeature? Feature) Sink(uint? feature);

    /// <summary>Adds everything.</summary>
    public void Add(Sink sink)
    {
        switch (_primitive.Mode)
        {
            case PrimitiveMode.Points:
                foreach (uint index in _primitive.Indices)
                    sink(part.FeatureOf(index)).Shape.Points.Add(new Point(positions[index]));
                break;
            case PrimitiveMode.Lines:
                AddLines(sink);
                break;
            default:
                AddTriangles(sink);
                break;
        }
    }

    /// <summary>Segments that follow one another are one line.</summary>
    private void AddLines(Sink sink)
    {
        uint[] indices = _primitive.Indices;
        var run = new List<Position>();
        for (int i = 0; i + 1 < indices.Length; i += 2)
        {
            if (run.Count == 0)
                run.Add(positions[indices[i]]);
            run.Add(positions[indices[i + 1]]);
            if (i + 2 < indices.Length && indices[i + 2] == indices[i + 1])
                continue;
            sink(part.FeatureOf(indices[i])).Shape.Lines.Add(new LineString([.. run]));
            run.Clear();
        }
    }

    private void AddTriangles(Sink sink)
    {
        var meshes = new Dictionary<uint, List<int>>();
        var others = new Dictionary<ulong, List<int>>();
        foreach (List<int> component in FaceTracing.Components(_primitive.Indices, positions.Length))
        {
            uint? number = part.FeatureOf(_primitive.Indices[3 * component[0]]);
            (FeatureShape shape, ReadFeature? feature) = sink(number);
            if (feature is { IsOwn: true, Shape: { } form } && IsTriangulation(form))
                Gather(meshes, number ?? uint.MaxValue, component);
            else if (feature is { IsOwn: true })
                AddFace(shape, feature, component, double.PositiveInfinity);
            else if (Looks.IsTextured(_primitive))
                AddFace(shape, null, component, FaceMerging.Tolerance(places));
            else
                SplitByFeature(others, component);
        }

        foreach ((uint number, List<int> triangles) in meshes)
        {
            (FeatureShape shape, ReadFeature? feature) = sink(number == uint.MaxValue ? null : number);
            shape.Surfaces.Add(Mesh(triangles, feature));
        }

        foreach ((ulong key, List<int> triangles) in others)
        {
            FeatureShape shape = sink((key >> 32) == uint.MaxValue ? null : (uint)(key >> 32)).Shape;
            shape.Surfaces.AddRange(Merged(triangles));
        }
    }

    private static bool IsTriangulation(string form) => form.EndsWith(nameof(TriangulatedSurface), StringComparison.Ordinal);

    private static void Gather<T>(Dictionary<T, List<int>> groups, T key, List<int> triangles)
        where T : notnull
    {
        if (!groups.TryGetValue(key, out List<int>? group))
            groups.Add(key, group = []);
        group.AddRange(triangles);
    }

    /// <summary>In files of others neighbouring features may share vertices; a surface has one colour.</summary>
    private void SplitByFeature(Dictionary<ulong, List<int>> groups, List<int> component)
    {
        foreach (int triangle in component)
        {
            uint first = _primitive.Indices[3 * triangle];
            ulong colour = _isShaded ? 0 : Looks.PackedColour(_primitive, (int)first);
            Gather(groups, ((ulong)(part.FeatureOf(first) ?? uint.MaxValue) << 32) | colour, [triangle]);
        }
    }

    private void AddFace(FeatureShape shape, ReadFeature? feature, List<int> component, double tolerance)
    {
        if (FaceTracing.Trace(_primitive.Indices, component, places, tolerance) is { } loops)
            shape.AddFace([Polygon(loops, feature)]);
        else if (feature is null)
            shape.AddFace([Mesh(component, null)]);
        else
            shape.AddFace([.. component.Select(triangle => Polygon([Corners(triangle)], feature))]);
    }

    private PolygonSurface Polygon(List<int[]> loops, ReadFeature? feature) =>
        new(RingOf(loops[0]), [.. loops.Skip(1).Select(RingOf)])
        {
            Appearances = looks.Of(_primitive, loops[0][0], feature?.Object.Class.Name, loops),
        };

    private Ring RingOf(int[] loop) => new([.. loop.Select(at => positions[at])]);

    private int[] Corners(int triangle) =>
        [(int)_primitive.Indices[3 * triangle], (int)_primitive.Indices[(3 * triangle) + 1], (int)_primitive.Indices[(3 * triangle) + 2]];

    /// <summary>Triangles as they are; vertices in one place are one.</summary>
    private TriangulatedSurface Mesh(List<int> triangles, ReadFeature? feature)
    {
        bool isTextured = Looks.IsTextured(_primitive);
        var numbers = new Dictionary<(Position, int), int>();
        var used = new List<int>();
        var corners = new List<int>(3 * triangles.Count);
        foreach (int corner in triangles.SelectMany(Corners))
        {
            (Position, int) key = (positions[corner], isTextured ? corner : 0);
            if (!numbers.TryGetValue(key, out int number))
            {
                numbers.Add(key, number = used.Count);
                used.Add(corner);
            }

            corners.Add(number);
        }

        return new TriangulatedSurface([.. used.Select(at => positions[at])], [.. corners])
        {
            Appearances = _isShaded && feature is null && !isTextured ? [] : looks.Of(_primitive, used[0], feature?.Object.Class.Name, [[.. used]]),
        };
    }

    private IEnumerable<AbstractSurface> Merged(List<int> triangles)
    {
        List<PolygonSurface>? polygons = FaceMerging.Merge(triangles, Corners, places, positions);
        if (polygons is null)
            return [Mesh(triangles, null)];
        int first = Corners(triangles[0])[0];
        ImmutableArray<SurfaceAppearance> appearances = _isShaded ? [] : looks.Of(_primitive, first, null, []);
        return polygons.Select(polygon => polygon with { Appearances = appearances });
    }
}
