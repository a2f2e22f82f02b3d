using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Tests.Shells;

/// <summary>
/// Counts what a building encloses, by another way than the shells do: points of a lattice, and which of them can be reached
/// from outside along its lines without crossing a face of an element.
/// </summary>
internal sealed class PointLattice
{
    /// <summary>How many steps the outside keeps away from faces.</summary>
    private const int Distance = 2;

    /// <summary>Steps between the building and the rim: more than the distance, and no face on a point.</summary>
    private const double Margin = 6.37;

    private readonly double _step;
    private readonly double _stepUp;
    private readonly Vector3D _origin;
    private readonly int _nx;
    private readonly int _ny;
    private readonly int _nz;

    /// <summary>1: the way to the next point along X is blocked; 2: along Y; 4: along Z; 8: outside; 16: near a face.</summary>
    private readonly byte[] _points;

    public PointLattice(IReadOnlyList<ShellElement> elements, double ground, double step, double stepUp, bool withRooms)
    {
        _step = step;
        _stepUp = stepUp;
        Box3D box = Box3D.Empty;
        foreach (PolygonMesh mesh in elements.Where(element => element.IsStructure).SelectMany(element => element.Meshes))
            box = box.Add(Box3D.Around(mesh.Vertices));
        _origin = new Vector3D(box.Min.X - (Margin * step), box.Min.Y - (Margin * step), ground + (stepUp / 2));
        _nx = (int)Math.Ceiling((box.Max.X - _origin.X) / step) + (int)Margin;
        _ny = (int)Math.Ceiling((box.Max.Y - _origin.Y) / step) + (int)Margin;
        _nz = Math.Max(2, (int)Math.Ceiling((box.Max.Z - _origin.Z) / stepUp) + (int)Margin);
        _points = new byte[_nx * _ny * _nz];
        foreach (ShellElement element in elements.Where(element => withRooms || element.Kind != ShellElementKind.Space))
        {
            foreach (PolygonMesh mesh in element.Meshes)
                Block(MeshTriangulation.Triangulate(mesh));
        }

        Flood();
    }

    /// <summary>The volume of what is not reached, over the points of the plan that satisfy a condition.</summary>
    public double Volume(Func<double, double, bool> isCounted)
    {
        long count = 0;
        for (int j = 0; j < _ny; j++)
        {
            for (int i = 0; i < _nx; i++)
            {
                if (!isCounted(_origin.X + (i * _step), _origin.Y + (j * _step)))
                    continue;
                for (int k = 0; k < _nz; k++)
                    count += (_points[Index(i, j, k)] & 8) == 0 ? 1 : 0;
            }
        }

        return count * _step * _step * _stepUp;
    }

    /// <summary>The area in plan over which a point above a height is not reached.</summary>
    public double CoveredArea(double above)
    {
        long count = 0;
        int first = (int)Math.Ceiling((above - _origin.Z) / _stepUp);
        for (int column = 0; column < _nx * _ny; column++)
        {
            for (int k = Math.Max(0, first); k < _nz; k++)
            {
                if ((_points[column + (k * _nx * _ny)] & 8) == 0)
                {
                    count++;
                    break;
                }
            }
        }

        return count * _step * _step;
    }

    private int Index(int i, int j, int k) => (((k * _ny) + j) * _nx) + i;

    private void Block(TriangleMesh mesh)
    {
        ReadOnlySpan<int> indices = mesh.Indices;
        for (int t = 0; t + 2 < indices.Length; t += 3)
        {
            Vector3D a = Local(mesh.Vertices[indices[t]]);
            Vector3D b = Local(mesh.Vertices[indices[t + 1]]);
            Vector3D c = Local(mesh.Vertices[indices[t + 2]]);
            Block(a, b, c, (_nx, _ny, _nz), (i, j, k) => _points[Index(i, j, k)] |= 4);
            Block(Turn(a), Turn(b), Turn(c), (_ny, _nz, _nx), (j, k, i) => _points[Index(i, j, k)] |= 1);
            Block(Turn(Turn(a)), Turn(Turn(b)), Turn(Turn(c)), (_nz, _nx, _ny), (k, i, j) => _points[Index(i, j, k)] |= 2);
        }
    }

    private Vector3D Local(in Vector3D v) =>
        new((v.X - _origin.X) / _step, (v.Y - _origin.Y) / _step, (v.Z - _origin.Z) / _stepUp);

    private static Vector3D Turn(in Vector3D v) => new(v.Y, v.Z, v.X);

    /// <summary>Blocks the ways along the third axis that a triangle crosses.</summary>
    private static void Block(in Vector3D a, in Vector3D b, in Vector3D c, (int X, int Y, int Z) count, Action<int, int, int> block)
    {
        double area = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        if (Math.Abs(area) < 1e-12)
            return;
        int lastX = Math.Min(count.X - 1, (int)Math.Floor(Math.Max(a.X, Math.Max(b.X, c.X))));
        int lastY = Math.Min(count.Y - 1, (int)Math.Floor(Math.Max(a.Y, Math.Max(b.Y, c.Y))));
        for (int i = Math.Max(0, (int)Math.Ceiling(Math.Min(a.X, Math.Min(b.X, c.X)))); i <= lastX; i++)
        {
            for (int j = Math.Max(0, (int)Math.Ceiling(Math.Min(a.Y, Math.Min(b.Y, c.Y)))); j <= lastY; j++)
            {
                double u = (((b.X - i) * (c.Y - j)) - ((b.Y - j) * (c.X - i))) / area;
                double v = (((c.X - i) * (a.Y - j)) - ((c.Y - j) * (a.X - i))) / area;
                double w = 1 - u - v;
                if (u < -1e-9 || v < -1e-9 || w < -1e-9)
                    continue;
                double height = (u * a.Z) + (v * b.Z) + (w * c.Z);
                if (height >= 0 && height < count.Z)
                    block(i, j, (int)Math.Floor(height));
            }
        }
    }

    /// <summary>Floods what keeps two steps away from faces, then grows back: slits between elements let nothing in.</summary>
    private void Flood()
    {
        for (int step = 0; step < Distance; step++)
            SpreadNear(isFirst: step == 0);
        var queue = new Queue<int>();
        for (int k = 0; k < _nz; k++)
        {
            for (int i = 0; i < _nx; i++)
                Reach(Index(i, 0, k), queue, near: 0);
        }

        while (queue.TryDequeue(out int at))
        {
            foreach (int next in Ways(at))
                Reach(next, queue, near: 16);
        }

        for (int step = 0; step < 2 * Distance; step++)
        {
            int[] rim = [.. Enumerable.Range(0, _points.Length).Where(at => (_points[at] & 8) == 0 && Ways(at).Exists(next => (_points[next] & 8) != 0))];
            foreach (int at in rim)
                _points[at] |= 8;
        }
    }

    private void SpreadNear(bool isFirst)
    {
        int[] near = [.. Enumerable.Range(0, _points.Length).Where(at => isFirst
            ? Ways(at).Count < Sides(at)
            : (_points[at] & 16) == 0 && Ways(at).Exists(next => (_points[next] & 16) != 0))];
        foreach (int at in near)
            _points[at] |= 16;
    }

    private int Sides(int at)
    {
        int i = at % _nx;
        int j = at / _nx % _ny;
        int k = at / (_nx * _ny);
        return (i + 1 < _nx ? 1 : 0) + (i > 0 ? 1 : 0) + (j + 1 < _ny ? 1 : 0) + (j > 0 ? 1 : 0) + (k + 1 < _nz ? 1 : 0) + (k > 0 ? 1 : 0);
    }

    /// <summary>The points that can be reached in one step.</summary>
    private List<int> Ways(int at)
    {
        int layer = _nx * _ny;
        int i = at % _nx;
        int j = at / _nx % _ny;
        int k = at / layer;
        var ways = new List<int>(6);
        Add(i + 1 < _nx, at + 1, at, 1);
        Add(i > 0, at - 1, at - 1, 1);
        Add(j + 1 < _ny, at + _nx, at, 2);
        Add(j > 0, at - _nx, at - _nx, 2);
        Add(k + 1 < _nz, at + layer, at, 4);
        Add(k > 0, at - layer, at - layer, 4);
        return ways;

        void Add(bool exists, int to, int link, int way)
        {
            if (exists && (_points[link] & way) == 0)
                ways.Add(to);
        }
    }

    private void Reach(int at, Queue<int> queue, int near)
    {
        if ((_points[at] & (8 | near)) != 0)
            return;
        _points[at] |= 8;
        queue.Enqueue(at);
    }
}
