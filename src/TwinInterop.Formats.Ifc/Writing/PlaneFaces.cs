using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Rings;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Cuts polygons that are not plane into triangles, for the release whose faces must be plane.</summary>
/// <remarks>Surfaces that several geometries share stay shared. Source: IfcFace, informal propositions (ISO 16739:2005).</remarks>
/// <param name="context">The books.</param>
internal sealed class PlaneFaces(ConversionContext context)
{
    // Metres: a little less than the precision of the context, so that corners to the micrometre keep it.
    private const double Flatness = 8e-6;

    /// <summary>An object with all below it, every face of which is plane; the object itself where they all were.</summary>
    public CityObject Of(CityObject root)
    {
        bool isPlane = !root.SelfAndDescendants().SelectMany(item => item.Geometry).SelectMany(geometry => geometry.Geometry.Surfaces()).Any(IsBent);
        return isPlane ? root : Map(root, new GeometryMapper(static _ => { }, finish: Cut));
    }

    private CityObject Map(CityObject item, GeometryMapper mapper)
    {
        foreach (LodGeometry geometry in item.Geometry)
        {
            if (geometry.Geometry.Surfaces().Any(IsBent))
                context.Lose(item, BookAccount.Geometries, $"geometry/lod{geometry.Lod}/triangulated", LossKind.Approximated);
        }

        return item with
        {
            Geometry = [.. item.Geometry.Select(geometry => geometry with { Geometry = mapper.Map(geometry.Geometry) })],
            Parts = [.. item.Parts.Select(part => Map(part, mapper))],
        };
    }

    private static bool IsBent(AbstractSurface surface)
    {
        if (surface is not PolygonSurface { Exterior.Positions: { Length: > 3 } outer } polygon)
            return false;
        var sum = NewellNormal.Of(outer.AsSpan());
        Vector3D normal = new Vector3D(sum.X, sum.Y, sum.Z).Normalized();
        if (normal == default)
            return false;
        Vector3D start = Vector(outer[0]);
        Vector3D middle = outer.Aggregate(default(Vector3D), (total, place) => total + (Vector(place) - start)) * (1.0 / outer.Length);
        return polygon.Holes.SelectMany(hole => hole.Positions).Concat(outer).Any(place => Math.Abs((Vector(place) - start - middle).Dot(normal)) > Flatness);
    }

    private AbstractSurface Cut(AbstractSurface before, AbstractSurface after)
    {
        if (after is not PolygonSurface polygon || !IsBent(polygon))
            return after;
        Vector3D start = Vector(polygon.Exterior.Positions[0]);
        var weld = new MeshWeld();
        weld.AddFace([.. polygon.Holes.Prepend(polygon.Exterior).Select(ring => ring.Positions.Select(place => Vector(place) - start).ToArray())], 0);
        PolygonMesh mesh = weld.Build();
        var indices = new List<int>();
        for (int face = 0; face < mesh.FaceCount; face++)
            MeshTriangulation.AddFace(mesh, face, indices);
        if (indices.Count < 6)
            return after;
        var triangles = ImmutableArray.CreateBuilder<AbstractSurface>(indices.Count / 3);
        for (int i = 0; i + 2 < indices.Count; i += 3)
            triangles.Add(Triangle(polygon, mesh, indices, i, start));
        return new CompositeSurface(triangles.ToImmutable());
    }

    // The first triangle has what lies on the polygon, the others its look.
    private PolygonSurface Triangle(PolygonSurface polygon, PolygonMesh mesh, List<int> indices, int first, Vector3D start)
    {
        var corners = ImmutableArray.CreateBuilder<Position>(3);
        for (int i = first; i < first + 3; i++)
        {
            Vector3D corner = mesh.Vertices[indices[i]] + start;
            corners.Add(new Position(corner.X, corner.Y, corner.Z));
        }

        var ring = new Ring(corners.MoveToImmutable());
        if (first == 0)
            return polygon with { Exterior = ring, Holes = [] };
        ImmutableArray<Appearance.SurfaceAppearance> looks = SurfaceLooks.Of(polygon) is { } look
            ? [polygon.Appearances.First(appearance => ReferenceEquals(appearance.Data, look))]
            : [];
        if (!looks.IsEmpty)
            context.Books.Derive(BookAccount.Appearances);
        return new PolygonSurface(ring) { Appearances = looks };
    }

    private static Vector3D Vector(in Position place) => new(place.X, place.Y, place.HasHeight ? place.Z : 0);
}
