using System.Runtime.InteropServices;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Joins points that lie within a tolerance of one another: each to the first point that is near enough.</summary>
/// <param name="tolerance">Largest distance along each axis, in metres; 0 joins equal points only.</param>
internal sealed class VertexClusters(double tolerance)
{
    private readonly double _perCell = tolerance > 0 ? 1 / (8 * tolerance) : 0;
    private readonly Dictionary<Vector3D, int> _firstInCell = [];
    private readonly List<Vector3D> _points = [];
    private readonly List<int> _values = [];
    private readonly List<int> _nextInCell = [];

    /// <summary>For each point the index of the one that stands for it: itself, or an earlier one.</summary>
    public static int[] Join(ReadOnlySpan<Vector3D> points, double tolerance)
    {
        var clusters = new VertexClusters(tolerance);
        int[] map = new int[points.Length];
        for (int i = 0; i < points.Length; i++)
            map[i] = clusters.Find(points[i], i);
        return map;
    }

    /// <summary>What stands for a point: the value of an earlier one near it, or its own.</summary>
    public int Find(in Vector3D point, int value)
    {
        if (tolerance <= 0)
        {
            ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstInCell, point, out bool exists);
            return exists ? known : known = value;
        }

        Vector3D low = CellOf(point, -tolerance);
        Vector3D high = CellOf(point, tolerance);
        for (double x = low.X; x <= high.X; x = Next(x))
        {
            for (double y = low.Y; y <= high.Y; y = Next(y))
            {
                for (double z = low.Z; z <= high.Z; z = Next(z))
                {
                    if (_firstInCell.TryGetValue(new Vector3D(x, y, z), out int at) && FindIn(at, point, out int found))
                        return found;
                }
            }
        }

        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstInCell, CellOf(point, 0), out bool isTaken);
        _nextInCell.Add(isTaken ? first : -1);
        first = _points.Count;
        _points.Add(point);
        _values.Add(value);
        return value;
    }

    /// <summary>The next cell; at coordinates so large that one is lost in them, the next number there is.</summary>
    private static double Next(double cell) => Math.Max(cell + 1, Math.BitIncrement(cell));

    private bool FindIn(int at, in Vector3D point, out int value)
    {
        for (; at >= 0; at = _nextInCell[at])
        {
            Vector3D gap = _points[at] - point;
            if (Math.Abs(gap.X) <= tolerance && Math.Abs(gap.Y) <= tolerance && Math.Abs(gap.Z) <= tolerance)
            {
                value = _values[at];
                return true;
            }
        }

        value = -1;
        return false;
    }

    private Vector3D CellOf(in Vector3D point, double shift) => new(
        Math.Floor((point.X + shift) * _perCell),
        Math.Floor((point.Y + shift) * _perCell),
        Math.Floor((point.Z + shift) * _perCell));
}
