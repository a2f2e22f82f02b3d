using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Finds the doors, windows and holes that the outside air reaches.</summary>
internal static class OuterOpenings
{
    /// <summary>A door or window is outer where the air reaches points over at least this share of its box.</summary>
    private const double LeastShare = 0.15;

    private const int Steps = 6;

    /// <summary>The outer ones, in order.</summary>
    public static List<ShellElement> Find(IEnumerable<ShellElement> elements, VoxelGrid air) =>
        [.. elements.Where(element => (element.IsFilling || element.Kind == ShellElementKind.Void) && IsOuter(element, air))];

    /// <summary>Looks at both broad sides of the element from a little outside.</summary>
    private static bool IsOuter(ShellElement element, VoxelGrid air)
    {
        (Vector3D across, Vector3D along, Vector3D up, Vector3D middle, Vector3D size) = Broadside(element);
        foreach (double side in (ReadOnlySpan<double>)[-1, 1])
        {
            int open = 0;
            for (int at = 0; at < Steps * Steps; at++)
            {
                double u = (((at % Steps) + 0.5) / Steps) - 0.5;
                double v = (((at / Steps) + 0.5) / Steps) - 0.5;
                Vector3D start = middle + (along * (u * size.Y)) + (up * (v * size.Z)) + (across * (side * size.X / 2));
                if (Reaches(air, start, across * side))
                    open++;
            }

            if (open >= LeastShare * Steps * Steps)
                return true;
        }

        return false;
    }

    /// <summary>Whether the air begins within the thickness of a wall.</summary>
    private static bool Reaches(VoxelGrid air, Vector3D start, Vector3D direction)
    {
        const double Depth = 0.35;
        for (double distance = 1.5 * air.Size; distance <= Depth + air.Size; distance += air.Size)
        {
            if (air.IsOutside(start + (direction * distance)))
                return true;
        }

        return false;
    }

    /// <summary>A box around the element that stands upright, its thin side first.</summary>
    public static (Vector3D Across, Vector3D Along, Vector3D Up, Vector3D Middle, Vector3D Size) Broadside(ShellElement element)
    {
        const int Directions = 36;
        Vector3D[] points = [.. element.Meshes.SelectMany(mesh => mesh.Vertices.ToArray())];
        (Frame3D Frame, Box3D Box) best = (Frame3D.Identity, Box3D.Empty);
        for (int i = 0; i < Directions; i++)
        {
            (double sine, double cosine) = Math.SinCos(Math.PI * i / Directions);
            var frame = new Frame3D(default, new(cosine, sine, 0), new(-sine, cosine, 0), Vector3D.UnitZ);
            Frame3D inverse = frame.Inverse();
            Box3D box = Box3D.Empty;
            foreach (Vector3D point in points)
                box = box.Add(inverse.Apply(point));
            if (best.Box.IsEmpty || box.Size.X < best.Box.Size.X)
                best = (frame, box);
        }

        Vector3D size = best.Box.Size;
        if (size.Z < size.X)
            return (best.Frame.AxisZ, best.Frame.AxisX, best.Frame.AxisY, best.Frame.Apply(best.Box.Centre), new(size.Z, size.X, size.Y));
        return (best.Frame.AxisX, best.Frame.AxisY, best.Frame.AxisZ, best.Frame.Apply(best.Box.Centre), size);
    }
}
