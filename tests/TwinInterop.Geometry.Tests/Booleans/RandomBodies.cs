using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Bodies of which many coincide in part.</summary>
internal static class RandomBodies
{
    private static readonly double[] Angles = [0, Math.PI / 2, Math.PI / 4, 0.1, 1, 2.345, 1e-7];

    /// <summary>Prisms and spheres, on a coarse grid so that much coincides, turned by right and by odd angles.</summary>
    public static Gen<PolygonMesh> Body =>
        from kind in Gen.Choose(0, 3)
        from corners in Gen.Choose(3, 9)
        from x in Gen.Choose(-4, 4)
        from y in Gen.Choose(-4, 4)
        from z in Gen.Choose(-4, 4)
        from size in Gen.Choose(1, 6)
        from aboutZ in Gen.Elements(Angles)
        from aboutX in Gen.Elements(Angles)
        select Make(kind, corners, size / 2.0).Moved(Bodies.Turned(aboutZ, aboutX, new Vector3D(x / 2.0, y / 2.0, z / 2.0)));

    private static PolygonMesh Make(int kind, int corners, double size) => kind switch
    {
        0 => Bodies.Box(-size, -size, -size, size, size, size),
        1 => Bodies.Prism(Star(corners, size, 1), new Vector3D(0, 0, size)),
        2 => Bodies.Prism(Star(corners * 2, size, 0.5), new Vector3D(0, 0, 2 * size)),
        _ => Bodies.Sphere(default, size, corners, corners + 2),
    };

    private static Vector3D[] Star(int corners, double radius, double inner) => [.. Enumerable.Range(0, corners).Select(i =>
    {
        (double s, double c) = Math.SinCos(2 * Math.PI * i / corners);
        return new Vector3D(c, s, 0) * (i % 2 == 0 ? radius : radius * inner);
    })];
}
