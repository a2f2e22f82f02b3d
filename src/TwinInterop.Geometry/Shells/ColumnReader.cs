using NetTopologySuite.Geometries;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Reads what stands over a cell of the plan: where from air to building, cubes tell; at which height exactly, faces.</summary>
/// <param name="grid">Where the outside air is.</param>
/// <param name="hits">The faces of elements.</param>
/// <param name="sight">Tells on which side of an upright face a point lies.</param>
/// <param name="planes">Takes planes where no face tells the height.</param>
internal sealed class ColumnReader(VoxelGrid grid, VerticalHits hits, SightLines sight, StructurePlanes planes)
{
    private const int FewestSide = 3;
    private const int MostSide = 12;
    private const int EnoughPoints = 6;

    /// <summary>Smaller cells, in square metres, are looked at in one point.</summary>
    private const double LeastArea = 0.02;

    /// <summary>Stretches thinner than this, in metres, are sheets.</summary>
    private const double LeastThickness = 0.01;

    /// <summary>What most points of a cell have over them, from the lowest to the highest.</summary>
    public ColumnRun[] Of(Polygon cell)
    {
        var found = new List<(ColumnRun[] Column, int Count)>();
        foreach (Coordinate point in PointsIn(cell))
        {
            ColumnRun[] column = At(point.X, point.Y);
            int known = found.FindIndex(other => IsLike(other.Column, column));
            if (known < 0)
                found.Add((column, 1));
            else
                found[known] = found[known] with { Count = found[known].Count + 1 };
        }

        return found.MaxBy(entry => entry.Count).Column;
    }

    private static bool IsLike(ColumnRun[] one, ColumnRun[] other)
    {
        if (one.Length != other.Length)
            return false;
        for (int i = 0; i < one.Length; i++)
        {
            if (!one[i].IsLike(other[i]))
                return false;
        }

        return true;
    }

    /// <summary>Points spread over a cell; of winding cells as many as of compact ones.</summary>
    private static List<Coordinate> PointsIn(Polygon cell)
    {
        List<Coordinate> points = [cell.InteriorPoint.Coordinate];
        if (cell.Area < LeastArea)
            return points;
        Envelope box = cell.EnvelopeInternal;
        var locator = new NetTopologySuite.Algorithm.Locate.IndexedPointInAreaLocator(cell);
        for (int side = FewestSide; side <= MostSide && points.Count < EnoughPoints; side *= 2)
        {
            for (int at = 0; at < side * side; at++)
            {
                var point = new Coordinate(
                    box.MinX + (box.Width * ((at % side) + 0.53) / side), box.MinY + (box.Height * ((at / side) + 0.47) / side));
                if (locator.Locate(point) == Location.Interior)
                    points.Add(point);
            }
        }

        return points;
    }

    private ColumnRun[] At(double x, double y)
    {
        (int i, int j) = grid.ColumnAt(x, y);
        List<(double Height, SurfacePlane Plane, ShellElementKind Kind)> met = hits.At(x, y);
        var runs = new List<ColumnRun>();
        for (int k = 0; k < grid.NZ; k++)
        {
            if (IsAir(i, j, k, x, y))
                continue;
            int last = k;
            while (last + 1 < grid.NZ && !IsAir(i, j, last + 1, x, y))
                last++;
            Add(runs, met, grid.HeightOf(k), grid.HeightOf(last + 1));
            k = last;
        }

        return [.. runs];
    }

    /// <summary>Whether a point is in the air: a cube that an upright face meets is so on one side of that face.</summary>
    private bool IsAir(int i, int j, int k, double x, double y)
    {
        if (grid.IsOutside(i, j, k))
            return true;
        if (!grid.IsSurface(i, j, k))
            return false;
        var point = new Vector3D(x, y, grid.HeightOf(k) + (grid.Size / 2));
        for (int di = -1; di <= 1; di++)
        {
            for (int dj = -1; dj <= 1; dj++)
            {
                if ((di != 0 || dj != 0) && grid.Contains(i + di, j + dj) && grid.IsOutside(i + di, j + dj, k)
                    && sight.IsFree(point, grid.CentreOf(i + di, j + dj, k)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(
        List<ColumnRun> runs, List<(double Height, SurfacePlane Plane, ShellElementKind Kind)> met, double low, double high)
    {
        double near = 0.6 * grid.Size;
        double far = (grid.Closing + 2) * grid.Size;
        int top = met.FindLastIndex(hit =>
        {
            double slack = hit.Plane.Plane.Slope * grid.Size;
            return hit.Height <= high + near + slack && hit.Height >= high - far - slack && hit.Height >= low - near;
        });
        int bottom = met.FindIndex(hit =>
        {
            double slack = hit.Plane.Plane.Slope * grid.Size;
            return hit.Height >= low - near - slack && hit.Height <= low + far + slack && hit.Height <= high + near;
        });
        SurfacePlane upper = top < 0 ? planes.Level(high - (grid.Size / 2)) : met[top].Plane;
        SurfacePlane lower = bottom < 0 ? planes.Level(low + (grid.Size / 2)) : met[bottom].Plane;
        double upperHeight = top < 0 ? high - (grid.Size / 2) : met[top].Height;
        double lowerHeight = bottom < 0 ? low + (grid.Size / 2) : met[bottom].Height;
        if (upperHeight - lowerHeight >= LeastThickness)
            runs.Add(new ColumnRun(lower, upper, lowerHeight, upperHeight, top < 0 ? ShellElementKind.Structure : met[top].Kind));
    }
}
