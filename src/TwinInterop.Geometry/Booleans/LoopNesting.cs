using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Tells which loops of a plane bound faces and which are holes, and in which face.</summary>
internal static class LoopNesting
{
    /// <summary>Adds the faces that loops make.</summary>
    /// <remarks>A loop that runs clockwise and lies in no other bounds a face that looks the other way.</remarks>
    /// <param name="positions">Where the vertices lie.</param>
    /// <param name="loops">Simple loops on one plane.</param>
    /// <param name="normal">The normal of the plane.</param>
    /// <param name="add">Takes the loops of a face: exterior first.</param>
    public static void Nest(Vector3D[] positions, List<int[]> loops, in Vector3D normal, Action<List<int[]>> add)
    {
        if (loops.Count == 1)
        {
            add(loops);
            return;
        }

        double[] areas = new double[loops.Count];
        int[] order = new int[loops.Count];
        for (int i = 0; i < order.Length; i++)
        {
            areas[i] = PlaneProjection.VectorArea(positions, loops[i]).Dot(normal);
            order[i] = i;
        }

        if (IsOneFace(positions, loops, areas, out int exterior))
        {
            (loops[0], loops[exterior]) = (loops[exterior], loops[0]);
            add(loops);
            return;
        }

        Array.Sort(order, (a, b) =>
        {
            int bySize = Math.Abs(areas[b]).CompareTo(Math.Abs(areas[a]));
            return bySize != 0 ? bySize : a.CompareTo(b);
        });
        int[] exteriors = FindExteriors(positions, loops, normal, areas, order);
        var face = new List<int[]>();
        foreach (int i in order)
        {
            if (exteriors[i] != i)
                continue;
            face.Clear();
            face.Add(loops[i]);
            foreach (int hole in order)
            {
                if (hole != i && exteriors[hole] == i)
                    face.Add(loops[hole]);
            }

            add(face);
        }
    }

    /// <summary>Whether one loop is the exterior and all others are holes in its box: the common case.</summary>
    private static bool IsOneFace(Vector3D[] positions, List<int[]> loops, double[] areas, out int exterior)
    {
        exterior = Array.FindIndex(areas, area => area > 0);
        if (exterior < 0 || Array.FindLastIndex(areas, area => area > 0) != exterior)
            return false;

        Box3D box = BoxOf(positions, loops[exterior]);
        for (int i = 0; i < areas.Length; i++)
        {
            if (-areas[i] > areas[exterior] || box.Add(BoxOf(positions, loops[i])) != box)
                return false;
        }

        return true;
    }

    private static Box3D BoxOf(Vector3D[] positions, int[] loop)
    {
        Box3D box = Box3D.Empty;
        foreach (int vertex in loop)
            box = box.Add(positions[vertex]);
        return box;
    }

    /// <summary>For each loop the exterior that it is a hole of, or itself.</summary>
    private static int[] FindExteriors(
        Vector3D[] positions, List<int[]> loops, in Vector3D normal, double[] areas, int[] order)
    {
        var projection = new PlaneProjection(normal);
        int[] exteriors = new int[loops.Count];
        for (int i = 0; i < order.Length; i++)
        {
            int loop = order[i];
            exteriors[loop] = loop;
            for (int j = i - 1; j >= 0; j--)
            {
                int around = order[j];
                if (!Contains(positions, loops[around], loops[loop], projection))
                    continue;
                if (exteriors[around] == around && areas[around] > 0 != areas[loop] > 0)
                    exteriors[loop] = around;
                break;
            }
        }

        return exteriors;
    }

    /// <summary>Whether a loop lies in another, which it may touch but not cross.</summary>
    private static bool Contains(Vector3D[] positions, int[] outer, int[] inner, in PlaneProjection projection)
    {
        foreach (int vertex in inner)
        {
            if (Array.IndexOf(outer, vertex) < 0)
                return Contains(positions, outer, projection.Project(positions[vertex]), projection);
        }

        (double ax, double ay) = projection.Project(positions[inner[0]]);
        (double bx, double by) = projection.Project(positions[inner[1]]);
        return Contains(positions, outer, ((ax + bx) / 2, (ay + by) / 2), projection);
    }

    private static bool Contains(
        Vector3D[] positions, int[] loop, (double X, double Y) point, in PlaneProjection projection)
    {
        bool isInside = false;
        (double ax, double ay) = projection.Project(positions[loop[^1]]);
        foreach (int vertex in loop)
        {
            (double bx, double by) = projection.Project(positions[vertex]);
            if (ay > point.Y != by > point.Y)
            {
                double turn = PlanePredicates.Orient(ax, ay, bx, by, point.X, point.Y);
                if (by > ay ? turn > 0 : turn < 0)
                    isInside = !isInside;
            }

            (ax, ay) = (bx, by);
        }

        return isInside;
    }
}
