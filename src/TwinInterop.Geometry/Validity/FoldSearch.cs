using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate.Polygon;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Finds the part of a face that is tilted most against its plane.</summary>
internal sealed class FoldSearch
{
    private readonly List<int> _triangles = [];

    /// <summary>Whether vertices at a distance from the plane can make a fold that counts.</summary>
    /// <remarks>A triangle no narrower than the snapping distance tilts by the arc sine of the heights over its width.</remarks>
    public static bool CanFold(double distance, ValidityOptions options) =>
        2 * distance > options.SnapMetres * Math.Sin(double.DegreesToRadians(Math.Min(options.NormalsDegrees, 90)));

    /// <summary>The largest angle between a triangle of the face and its plane, in degrees, and a vertex of it.</summary>
    public (double Angle, int Vertex) Steepest(PolygonMesh mesh, int face, in FacePlane plane, ValidityOptions options)
    {
        _triangles.Clear();
        MeshTriangulation.AddFace(mesh, face, _triangles);
        (double Angle, int Vertex) quick = Steepest(mesh, plane, options);
        if (quick.Angle <= options.NormalsDegrees || _triangles.Count == 3)
            return quick;

        // Any triangulation will do to acquit; only the one with the fattest triangles convicts.
        return Delaunay(mesh, face, plane) ? Steepest(mesh, plane, options) : quick;
    }

    private (double Angle, int Vertex) Steepest(PolygonMesh mesh, in FacePlane plane, ValidityOptions options)
    {
        double least = 1;
        int vertex = _triangles.Count > 0 ? _triangles[0] : 0;
        for (int i = 0; i + 2 < _triangles.Count; i += 3)
        {
            Vector3D a = mesh.Vertices[_triangles[i]];
            Vector3D b = mesh.Vertices[_triangles[i + 1]];
            Vector3D c = mesh.Vertices[_triangles[i + 2]];
            if (TriangleSoup.HeightOf(a, b, c) < options.SnapMetres)
                continue; // narrower than positions are told apart: its tilt means nothing
            double cosine = (b - a).Cross(c - a).Normalized().Dot(plane.Normal);
            if (cosine < least)
                (least, vertex) = (cosine, _triangles[i]);
        }

        return (double.RadiansToDegrees(Math.Acos(Math.Clamp(least, -1, 1))), vertex);
    }

    /// <summary>Replaces the triangles by those of a constrained Delaunay triangulation on the plane.</summary>
    private bool Delaunay(PolygonMesh mesh, int face, in FacePlane plane)
    {
        var view = new ProjectedFace();
        view.Load(mesh, face, plane);
        var vertices = new Dictionary<(double X, double Y), int>();
        var rings = new LinearRing[view.RingCount];
        for (int ring = 0; ring < rings.Length; ring++)
        {
            ReadOnlySpan<PlanePoint> points = view.Ring(ring);
            var coordinates = new Coordinate[points.Length + 1];
            for (int i = 0; i < points.Length; i++)
            {
                coordinates[i] = new Coordinate(points[i].X, points[i].Y);
                vertices[(points[i].X, points[i].Y)] = points[i].Vertex;
            }

            coordinates[^1] = coordinates[0].Copy();
            rings[ring] = new LinearRing(coordinates);
        }

        var found = new List<int>();
        foreach (NetTopologySuite.Geometries.Geometry triangle in ((NetTopologySuite.Geometries.GeometryCollection)
            ConstrainedDelaunayTriangulator.Triangulate(new Polygon(rings[0], rings[1..]))).Geometries)
        {
            Coordinate[] corners = triangle.Coordinates;
            double area = ((corners[1].X - corners[0].X) * (corners[2].Y - corners[0].Y))
                - ((corners[2].X - corners[0].X) * (corners[1].Y - corners[0].Y));
            for (int k = 0; k < 3; k++)
            {
                Coordinate corner = corners[area < 0 ? 2 - k : k];
                if (!vertices.TryGetValue((corner.X, corner.Y), out int vertex))
                    return false;
                found.Add(vertex);
            }
        }

        _triangles.Clear();
        _triangles.AddRange(found);
        return true;
    }
}
