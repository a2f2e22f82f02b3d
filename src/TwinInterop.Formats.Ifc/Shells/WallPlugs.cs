using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Fills the holes of walls whose bodies come with their openings cut already.</summary>
/// <remarks>
/// Many exporters write such bodies beside the IfcOpeningElement. A window that stands back in its hole would make a niche of
/// the wall in every level of detail.
/// </remarks>
internal sealed class WallPlugs(ShellElement wall)
{
    /// <summary>How far around an opening the rim of the hole is looked for, in metres.</summary>
    private const double Rim = 0.1;

    /// <summary>How much thicker than the opening the wall may be on either side, in metres.</summary>
    private const double Slack = 0.3;

    private readonly SightLines _sight = new([wall]);

    /// <summary>A box as thick as the wall in the place of an opening; null where the wall is whole there.</summary>
    public ShellElement? Of(ShellElement opening)
    {
        (Vector3D across, Vector3D along, Vector3D up, Vector3D middle, Vector3D size) = OuterOpenings.Broadside(opening);
        if (Math.Abs(across.Z) > 0.5 || !_sight.IsFree(middle - (across * ((size.X / 2) + Slack)), middle + (across * ((size.X / 2) + Slack))))
            return null;
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (PolygonMesh mesh in wall.Meshes)
        {
            foreach (ref readonly Vector3D vertex in mesh.Vertices)
            {
                Vector3D to = vertex - middle;
                double depth = to.Dot(across);
                if (Math.Abs(to.Dot(along)) > (size.Y / 2) + Rim || Math.Abs(to.Dot(up)) > (size.Z / 2) + Rim || Math.Abs(depth) > (size.X / 2) + Slack)
                    continue;
                (low, high) = (Math.Min(low, depth), Math.Max(high, depth));
            }
        }

        return high - low < 0.01
            ? null
            : new ShellElement(wall.Id, ShellElementKind.Structure, [Box(middle + (across * low), across * (high - low), along * size.Y, up * size.Z)]);
    }

    /// <summary>A box on both sides of a point in two directions, and on one side in the first.</summary>
    private static PolygonMesh Box(Vector3D middle, Vector3D depth, Vector3D width, Vector3D height)
    {
        Vector3D corner = middle - (width * 0.5) - (height * 0.5);
        var builder = new PolygonMeshBuilder();
        for (int i = 0; i < 8; i++)
            builder.AddVertex(corner + (depth * (i & 1)) + (width * ((i >> 1) & 1)) + (height * ((i >> 2) & 1)));
        bool isMirrored = depth.Cross(width).Dot(height) < 0;
        foreach (int[] face in (int[][])[[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]])
        {
            if (isMirrored)
                Array.Reverse(face);
            builder.AddFace(face);
        }

        return builder.Build();
    }
}
