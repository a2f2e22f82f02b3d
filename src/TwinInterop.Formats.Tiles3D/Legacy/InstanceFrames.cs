using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>Where the instances of an i3dm file stand: position, orientation and scale in every form.</summary>
/// <remarks>Source: OGC 18-053r2, 10.3.</remarks>
/// <param name="table">The feature table.</param>
internal sealed class InstanceFrames(LegacyTable table)
{
    private const double Largest = 65535;

    /// <summary>A matrix for each instance.</summary>
    public Transform3D[] Read(int count)
    {
        double[] centre = table.Global("RTC_CENTER", 3) ?? [0, 0, 0];
        double[] positions = Positions(table, count);
        double[]? ups = Normals("NORMAL_UP", count);
        double[]? rights = Normals("NORMAL_RIGHT", count);
        double[]? scale = table.Numbers("SCALE", count, 1, "FLOAT");
        double[]? scales = table.Numbers("SCALE_NON_UNIFORM", count, 3, "FLOAT");
        bool isUpright = table.IsTrue("EAST_NORTH_UP");
        var frames = new Transform3D[count];
        for (int i = 0; i < count; i++)
        {
            var place = new Vector3D(positions[3 * i] + centre[0], positions[(3 * i) + 1] + centre[1], positions[(3 * i) + 2] + centre[2]);
            Frame3D axes = ups is not null && rights is not null
                ? AxesOf(At(rights, i), At(ups, i))
                : isUpright && place.Length > 0 ? EarthFrame.LocalAt(place) : Frame3D.Identity;
            double common = scale is null ? 1 : scale[i];
            Vector3D each = scales is null ? new Vector3D(1, 1, 1) : At(scales, i);
            Vector3D x = axes.AxisX * (common * each.X);
            Vector3D y = axes.AxisY * (common * each.Y);
            Vector3D z = axes.AxisZ * (common * each.Z);
            frames[i] = new Transform3D(
                [x.X, y.X, z.X, place.X, x.Y, y.Y, z.Y, place.Y, x.Z, y.Z, z.Z, place.Z, 0, 0, 0, 1]);
        }

        return frames;
    }

    /// <summary>Positions as they are, or on a grid within a volume.</summary>
    public static double[] Positions(LegacyTable table, int count)
    {
        if (table.Numbers("POSITION", count, 3, "FLOAT") is { } plain)
            return plain;
        if (table.Numbers("POSITION_QUANTIZED", count, 3, "UNSIGNED_SHORT") is not { } grid)
            return new double[3 * count];
        double[] offset = table.Global("QUANTIZED_VOLUME_OFFSET", 3) ?? [0, 0, 0];
        double[] size = table.Global("QUANTIZED_VOLUME_SCALE", 3) ?? [1, 1, 1];
        for (int i = 0; i < grid.Length; i++)
            grid[i] = (grid[i] / Largest * size[i % 3]) + offset[i % 3];
        return grid;
    }

    /// <summary>The axes of the instance: x to its right, y up, z across, as the glTF inside has them before it is turned z up.</summary>
    private static Frame3D AxesOf(in Vector3D right, in Vector3D up) =>
        new(default, right, up, right.Cross(up));

    private static Vector3D At(double[] numbers, int index) => new(numbers[3 * index], numbers[(3 * index) + 1], numbers[(3 * index) + 2]);

    private double[]? Normals(string name, int count)
    {
        if (table.Numbers(name, count, 3, "FLOAT") is { } plain)
            return plain;
        if (table.Numbers($"{name}_OCT32P", count, 2, "UNSIGNED_SHORT") is not { } packed)
            return null;
        double[] normals = new double[3 * count];
        for (int i = 0; i < count; i++)
        {
            Vector3D normal = Unpack((packed[2 * i] / Largest * 2) - 1, (packed[(2 * i) + 1] / Largest * 2) - 1);
            (normals[3 * i], normals[(3 * i) + 1], normals[(3 * i) + 2]) = (normal.X, normal.Y, normal.Z);
        }

        return normals;
    }

    /// <remarks>Source: "A Survey of Efficient Representations for Independent Unit Vectors", as the standard refers to it.</remarks>
    private static Vector3D Unpack(double x, double y)
    {
        double z = 1 - Math.Abs(x) - Math.Abs(y);
        if (z < 0)
            (x, y) = ((1 - Math.Abs(y)) * SignOf(x), (1 - Math.Abs(x)) * SignOf(y));
        return new Vector3D(x, y, z).Normalized();
    }

    private static double SignOf(double number) => number < 0 ? -1 : 1;
}
