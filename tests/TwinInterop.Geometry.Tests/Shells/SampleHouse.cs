using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Tests.Shells;

/// <summary>A house of 10 by 8 metres with a gable roof that stands out half a metre, from boxes and prisms.</summary>
internal static class SampleHouse
{
    public const double Eaves = 3;
    public const double Slope = 0.5;

    /// <summary>Floor, four walls, gables and two roof slabs of 0.2 m; no doors, windows or rooms.</summary>
    public static List<ShellElement> Elements =>
    [
        Box("floor", ShellElementKind.Slab, 0, 0, -0.2, 10, 8, 0),
        Box("south", ShellElementKind.Structure, 0, 0, -0.2, 10, 0.3, Eaves),
        Box("north", ShellElementKind.Structure, 0, 7.7, -0.2, 10, 8, Eaves),
        Gable("west", 0, 0.3),
        Gable("east", 9.7, 10),
        Roof("roof south", -0.5, 4),
        Roof("roof north", 8.5, 4),
    ];

    public static ShellElement Box(
        string id, ShellElementKind kind, double x0, double y0, double z0, double x1, double y1, double z1) =>
        Prism(id, kind, [new(x0, y0, z0), new(x1, y0, z0), new(x1, y1, z0), new(x0, y1, z0)], new(0, 0, z1 - z0));

    /// <summary>The volume under the upper faces of the roof, within the walls.</summary>
    public static double Volume => 10 * 8 * (Eaves + 0.2 + Slope + (Rise / 2));

    /// <summary>From the upper face of the roof over the wall up to the ridge.</summary>
    private static double Rise => 4 * Slope;

    /// <summary>A solid that a polygon, counter-clockwise seen from its top, sweeps.</summary>
    public static ShellElement Prism(string id, ShellElementKind kind, Vector3D[] corners, Vector3D sweep)
    {
        var builder = new PolygonMeshBuilder();
        int count = corners.Length;
        builder.AddVertices(corners);
        builder.AddVertices([.. corners.Select(corner => corner + sweep)]);
        builder.AddFace([.. Enumerable.Range(0, count).Reverse()]);
        builder.AddFace([.. Enumerable.Range(count, count)]);
        for (int i = 0; i < count; i++)
        {
            int next = (i + 1) % count;
            builder.AddFace([i, next, count + next, count + i]);
        }

        return new ShellElement(id, kind, [builder.Build()]);
    }

    private static ShellElement Gable(string id, double x0, double x1) => Prism(
        id,
        ShellElementKind.Structure,
        [new(x0, 0, -0.2), new(x0, 8, -0.2), new(x0, 8, Eaves), new(x0, 4, Eaves + Rise), new(x0, 0, Eaves)],
        new Vector3D(x1 - x0, 0, 0));

    /// <summary>From an eave to the ridge; its lower face lies on the walls, its upper one half a metre above.</summary>
    private static ShellElement Roof(string id, double eave, double ridge)
    {
        double low = Eaves + (Slope * (eave < ridge ? eave : 8 - eave));
        Vector3D[] corners = [new(-0.5, eave, low), new(10.5, eave, low), new(10.5, ridge, Eaves + Rise), new(-0.5, ridge, Eaves + Rise)];
        if (eave > ridge)
            Array.Reverse(corners);
        return Prism(id, ShellElementKind.Roof, corners, new Vector3D(0, 0, Slope));
    }
}
