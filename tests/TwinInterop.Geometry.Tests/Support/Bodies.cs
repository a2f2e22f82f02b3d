using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Support;

/// <summary>Closed bodies for tests.</summary>
internal static class Bodies
{
    /// <summary>A box along the axes.</summary>
    public static PolygonMesh Box(double x0, double y0, double z0, double x1, double y1, double z1, int tag = 0) =>
        Prism([new(x0, y0, z0), new(x1, y0, z0), new(x1, y1, z0), new(x0, y1, z0)], new Vector3D(0, 0, z1 - z0), tag);

    /// <summary>A base outline, counter-clockwise seen from where it is swept to, swept along a direction.</summary>
    public static PolygonMesh Prism(Vector3D[] outline, Vector3D along, int tag = 0)
    {
        var builder = new PolygonMeshBuilder();
        int n = outline.Length;
        builder.AddVertices(outline);
        foreach (Vector3D corner in outline)
            builder.AddVertex(corner + along);
        builder.AddFace([.. Enumerable.Range(0, n).Reverse()], tag);
        builder.AddFace([.. Enumerable.Range(n, n)], tag);
        for (int i = 0; i < n; i++)
        {
            int j = (i + 1) % n;
            builder.AddFace([i, j, n + j, n + i], tag);
        }

        return builder.Build();
    }

    /// <summary>A sphere of rings and sectors.</summary>
    public static PolygonMesh Sphere(Vector3D centre, double radius, int rings, int sectors)
    {
        var builder = new PolygonMeshBuilder();
        int top = builder.AddVertex(centre + new Vector3D(0, 0, radius));
        for (int ring = 1; ring < rings; ring++)
        {
            for (int sector = 0; sector < sectors; sector++)
            {
                (double sin, double cos) = Math.SinCos(Math.PI * ring / rings);
                (double s, double c) = Math.SinCos(2 * Math.PI * sector / sectors);
                builder.AddVertex(centre + (new Vector3D(sin * c, sin * s, cos) * radius));
            }
        }

        int bottom = builder.AddVertex(centre - new Vector3D(0, 0, radius));
        for (int sector = 0; sector < sectors; sector++)
        {
            int next = (sector + 1) % sectors;
            builder.AddFace([top, 1 + sector, 1 + next]);
            for (int ring = 0; ring < rings - 2; ring++)
            {
                int above = 1 + (ring * sectors);
                int below = above + sectors;
                builder.AddFace([above + sector, below + sector, below + next]);
                builder.AddFace([above + sector, below + next, above + next]);
            }

            int last = 1 + ((rings - 2) * sectors);
            builder.AddFace([last + sector, bottom, last + next]);
        }

        return builder.Build();
    }

    /// <summary>The same body somewhere else.</summary>
    public static PolygonMesh Moved(this PolygonMesh mesh, Frame3D frame) => mesh.Map(point => frame.Apply(point));

    /// <summary>A frame turned by angles about two axes.</summary>
    public static Frame3D Turned(double aboutZ, double aboutX, Vector3D origin)
    {
        (double s, double c) = Math.SinCos(aboutZ);
        (double t, double d) = Math.SinCos(aboutX);
        return new Frame3D(origin, new Vector3D(c, s, 0), new Vector3D(-s * d, c * d, t), new Vector3D(s * t, -c * t, d));
    }

    /// <summary>The volume of a closed body; 0 of an empty one.</summary>
    public static double Volume(PolygonMesh mesh)
    {
        if (mesh.FaceCount == 0)
            return 0;
        double? volume = MeshQuantities.Of(mesh).Volume;
        Assert.True(volume.HasValue, "The body is not closed.");
        return volume.Value;
    }
}
