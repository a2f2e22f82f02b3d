using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;
using PlanGeometry = NetTopologySuite.Geometries.Geometry;

namespace TwinInterop.Formats.Ifc.Tests.Shells;

/// <summary>Areas of elements in plan, from their faces alone.</summary>
internal static class PlanUnion
{
    private const double Gap = 0.04;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(1000));

    /// <summary>What elements cover, seen from above, that reach higher than a height.</summary>
    public static double Projected(IEnumerable<ShellElement> elements, double above)
    {
        var triangles = new List<PlanGeometry>();
        foreach ((Vector3D a, Vector3D b, Vector3D c) in Triangles(elements.Where(element => element.IsStructure)))
        {
            if (Math.Max(a.Z, Math.Max(b.Z, c.Z)) < above)
                continue;
            LinearRing ring = Factory.CreateLinearRing([At(a), At(b), At(c), At(a)]);
            Polygon polygon = Factory.CreatePolygon(ring);
            if (polygon.Area > 1e-6)
                triangles.Add(polygon);
        }

        return UnaryUnionNG.Union(triangles, Factory, Factory.PrecisionModel).Area;
    }

    /// <summary>What elements stand around at a height, themselves included; gaps of four centimetres count as closed.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="height">Where they are cut.</param>
    /// <param name="withRooms">Whether rooms stand for what is missing around them.</param>
    public static double Enclosed(IEnumerable<ShellElement> elements, double height, bool withRooms)
    {
        var lines = new List<PlanGeometry>();
        foreach ((Vector3D a, Vector3D b, Vector3D c) in Triangles(elements.Where(element => element.IsSolid || (withRooms && element.Kind == ShellElementKind.Space))))
        {
            var ends = new List<Coordinate>();
            foreach ((Vector3D from, Vector3D to) in (ReadOnlySpan<(Vector3D, Vector3D)>)[(a, b), (b, c), (c, a)])
            {
                if ((from.Z < height) == (to.Z < height))
                    continue;
                double share = (height - from.Z) / (to.Z - from.Z);
                ends.Add(At(from + ((to - from) * share)));
            }

            if (ends.Count == 2 && !ends[0].Equals2D(ends[1]))
                lines.Add(Factory.CreateLineString([.. ends]));
        }

        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionNG.Union(lines, Factory, Factory.PrecisionModel));
        PlanGeometry whole = UnaryUnionNG.Union(polygonizer.GetPolygons(), Factory, Factory.PrecisionModel);
        var style = new NetTopologySuite.Operation.Buffer.BufferParameters(4, NetTopologySuite.Operation.Buffer.EndCapStyle.Square, NetTopologySuite.Operation.Buffer.JoinStyle.Mitre, 2);
        PlanGeometry wide = whole.Buffer(Gap / 2, style);
        PlanGeometry filled = Factory.BuildGeometry([.. Enumerable.Range(0, wide.NumGeometries).Select(wide.GetGeometryN).OfType<Polygon>()
            .Select(part => (PlanGeometry)Factory.CreatePolygon(part.Shell))]);
        return filled.Buffer(-Gap / 2, style).Area;
    }

    private static Coordinate At(Vector3D point) =>
        new(Factory.PrecisionModel.MakePrecise(point.X), Factory.PrecisionModel.MakePrecise(point.Y));

    private static IEnumerable<(Vector3D A, Vector3D B, Vector3D C)> Triangles(IEnumerable<ShellElement> elements)
    {
        foreach (PolygonMesh mesh in elements.SelectMany(element => element.Meshes))
        {
            TriangleMesh triangles = MeshTriangulation.Triangulate(mesh);
            int[] indices = triangles.Indices.ToArray();
            Vector3D[] vertices = triangles.Vertices.ToArray();
            for (int i = 0; i + 2 < indices.Length; i += 3)
                yield return (vertices[indices[i]], vertices[indices[i + 1]], vertices[indices[i + 2]]);
        }
    }
}
