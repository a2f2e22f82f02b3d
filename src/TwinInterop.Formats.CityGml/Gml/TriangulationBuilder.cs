using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Makes triangulated surfaces from triangle patches.</summary>
internal static class TriangulationBuilder
{
    /// <summary>The surface; points where a Tin has no triangles; null when it has nothing.</summary>
    public static AbstractGeometry? Build(GmlNode node, GeometryBuilder builder, ReadSession session)
    {
        List<PolygonSurface> patches = [];
        foreach (GmlNode member in node.Members)
        {
            if (builder.Build(member) is PolygonSurface patch)
                patches.Add(patch);
        }

        if (patches.Count > 0)
        {
            return patches.TrueForAll(patch => patch.Exterior.Positions.Length == 3 && patch.Holes.IsEmpty)
                ? WithConstraints(Triangulated(node, patches), node, builder)
                : NotTriangles(node, patches, session);
        }

        if (!node.Positions.IsEmpty)
            return new MultiPoint([.. node.Positions.Select(position => new Point(position))]) { Id = node.Id };
        session.Report(CityGmlDiagnostics.EmptyGeometry, node.Place, node.ElementName);
        return null;
    }

    /// <remarks>A surface that becomes a composite of its triangles cannot state them: that counts as left out.</remarks>
    private static AbstractGeometry WithConstraints(AbstractGeometry geometry, GmlNode node, GeometryBuilder builder)
    {
        if (node.Tin is null && node.Positions.IsEmpty)
            return geometry;
        if (geometry is not TriangulatedSurface surface)
        {
            builder.LeaveOut();
            return geometry;
        }

        return surface with
        {
            Constraints = new TinConstraints
            {
                StopLines = Lines(node.Tin?.StopLines, builder),
                BreakLines = Lines(node.Tin?.BreakLines, builder),
                MaxLength = node.Tin?.MaxLength,
                MaxLengthUnit = node.Tin?.MaxLengthUnit,
                ControlPoints = node.Positions,
            },
        };
    }

    private static ImmutableArray<LineString> Lines(List<GmlNode>? nodes, GeometryBuilder builder) =>
        [.. (nodes ?? []).SelectMany(node => builder.Build(node)?.Leaves() ?? []).OfType<LineString>()];

    private static CompositeSurface NotTriangles(GmlNode node, List<PolygonSurface> patches, ReadSession session)
    {
        session.Report(CityGmlDiagnostics.WrongMember, node.Place, "triangles", "polygons: kept as a composite surface");
        return new CompositeSurface([.. patches]) { Id = node.Id };
    }

    /// <remarks>Vertices are shared unless a texture gives the triangles coordinates of their own.</remarks>
    private static AbstractGeometry Triangulated(GmlNode node, List<PolygonSurface> patches)
    {
        bool sharesVertices = patches.TrueForAll(patch => patch.Appearances.IsEmpty);
        if (!sharesVertices && !HaveTheSameLooks(patches))
            return new CompositeSurface([.. patches]) { Id = node.Id };

        var vertices = ImmutableArray.CreateBuilder<Position>();
        var triangles = ImmutableArray.CreateBuilder<int>(patches.Count * 3);
        var known = new Dictionary<Position, int>();
        foreach (Position position in patches.SelectMany(patch => patch.Exterior.Positions))
        {
            if (!sharesVertices || !known.TryGetValue(position, out int vertex))
            {
                vertex = vertices.Count;
                vertices.Add(position);
                known[position] = vertex;
            }

            triangles.Add(vertex);
        }

        return new TriangulatedSurface(vertices.ToImmutable(), triangles.MoveToImmutable())
        {
            Id = node.Id,
            Appearances = sharesVertices ? [] : Merge(patches),
        };
    }

    private static bool HaveTheSameLooks(List<PolygonSurface> patches)
    {
        ImmutableArray<SurfaceAppearance> first = patches[0].Appearances;
        return patches.TrueForAll(patch => patch.Appearances.Length == first.Length
            && patch.Appearances.Zip(first).All(pair => pair.First.Theme == pair.Second.Theme
                && pair.First.IsFront == pair.Second.IsFront
                && pair.First.Coordinates.IsEmpty == pair.Second.Coordinates.IsEmpty
                && ReferenceEquals(pair.First.Data, pair.Second.Data)));
    }

    private static ImmutableArray<SurfaceAppearance> Merge(List<PolygonSurface> patches)
    {
        ImmutableArray<SurfaceAppearance> first = patches[0].Appearances;
        var merged = ImmutableArray.CreateBuilder<SurfaceAppearance>(first.Length);
        for (int i = 0; i < first.Length; i++)
        {
            int entry = i;
            ImmutableArray<TextureCoordinate> run = first[i].Coordinates.IsEmpty
                ? []
                : [.. patches.SelectMany(patch => patch.Appearances[entry].Coordinates[0])];
            merged.Add(first[i] with { Coordinates = run.IsEmpty ? [] : [run] });
        }

        return merged.MoveToImmutable();
    }
}
