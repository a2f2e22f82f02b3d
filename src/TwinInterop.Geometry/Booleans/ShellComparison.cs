using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Where the edges of two shells go through each other's triangles, and which vertices lie inside.</summary>
internal sealed class ShellComparison
{
    private const int LeastForTree = 24;

    private readonly TriangleShell _first;
    private readonly TriangleShell _second;
    private readonly CrossingKernel _kernel;
    private readonly BudgetMeter _meter;

    private ShellComparison(TriangleShell first, TriangleShell second, double growth, BudgetMeter meter)
    {
        _first = first;
        _second = second;
        _kernel = new CrossingKernel(first, second, growth);
        _meter = meter;
    }

    /// <summary>Edges of the first shell through triangles of the second, in order of edges.</summary>
    public List<EdgeCrossing> OfFirst { get; } = [];

    /// <summary>Edges of the second shell through triangles of the first, in order of edges.</summary>
    public List<EdgeCrossing> OfSecond { get; } = [];

    /// <summary>How often the second shell winds around each vertex of the first.</summary>
    public int[] WindingOfFirst { get; private set; } = [];

    /// <summary>How often the first shell winds around each vertex of the second.</summary>
    public int[] WindingOfSecond { get; private set; } = [];

    /// <summary>Compares two shells.</summary>
    /// <param name="first">The first shell.</param>
    /// <param name="second">The second shell.</param>
    /// <param name="growth">1 where the first shell is thought a little larger than it is, -1 where smaller.</param>
    /// <param name="meter">Counts the pairs; the comparison is incomplete once it has run out.</param>
    public static ShellComparison Create(TriangleShell first, TriangleShell second, double growth, BudgetMeter meter)
    {
        var comparison = new ShellComparison(first, second, growth, meter);
        Box3D box1 = Box3D.Around(first.Positions);
        Box3D box2 = Box3D.Around(second.Positions);
        BoxTree? tree1 = first.TriangleCount >= LeastForTree ? new BoxTree(Boxes(first)) : null;
        BoxTree? tree2 = second.TriangleCount >= LeastForTree ? new BoxTree(Boxes(second)) : null;
        comparison.FindCrossings(true, box2, tree2, comparison.OfFirst);
        comparison.FindCrossings(false, box1, tree1, comparison.OfSecond);
        comparison.WindingOfFirst = comparison.Winding(true, box2, tree2, comparison.OfFirst);
        comparison.WindingOfSecond = comparison.Winding(false, box1, tree1, comparison.OfSecond);
        return comparison;
    }

    private static Box3D[] Boxes(TriangleShell shell)
    {
        var boxes = new Box3D[shell.TriangleCount];
        for (int i = 0; i < boxes.Length; i++)
            boxes[i] = BoxOf(shell, i);
        return boxes;
    }

    private static Box3D BoxOf(TriangleShell shell, int triangle) => Box3D.Empty
        .Add(shell.Positions[shell.Corners[3 * triangle]])
        .Add(shell.Positions[shell.Corners[(3 * triangle) + 1]])
        .Add(shell.Positions[shell.Corners[(3 * triangle) + 2]]);

    private void FindCrossings(bool ofFirst, in Box3D otherBox, BoxTree? otherTree, List<EdgeCrossing> crossings)
    {
        TriangleShell own = ofFirst ? _first : _second;
        TriangleShell other = ofFirst ? _second : _first;
        Box3D[]? otherBoxes = otherTree is null ? Boxes(other) : null;
        var found = new List<int>();
        for (int e = 0; e < own.Edges.Length; e++)
        {
            Box3D box = Box3D.Empty.Add(own.Positions[own.Edges[e].Start]).Add(own.Positions[own.Edges[e].End]);
            if (!box.Meets(otherBox))
                continue;
            found.Clear();
            Collect(box, otherTree, otherBoxes, found);
            if (!_meter.Spend(found.Count))
                return;
            foreach (int triangle in found)
            {
                int sign = _kernel.EdgeThroughTriangle(ofFirst, e, triangle, out Vector3D place);
                if (sign != 0)
                    crossings.Add(new EdgeCrossing(e, triangle, sign, place));
            }
        }
    }

    private static void Collect(in Box3D box, BoxTree? tree, Box3D[]? boxes, List<int> found)
    {
        tree?.Find(box, found);
        for (int i = 0; i < (boxes?.Length ?? 0); i++)
        {
            if (boxes![i].Meets(box)) // not null where its length is not zero
                found.Add(i);
        }
    }

    /// <summary>One question for each part of the shell that no crossing separates.</summary>
    private int[] Winding(bool ofFirst, in Box3D otherBox, BoxTree? otherTree, List<EdgeCrossing> crossings)
    {
        TriangleShell own = ofFirst ? _first : _second;
        Box3D[]? otherBoxes = otherTree is null ? Boxes(ofFirst ? _second : _first) : null;
        var parts = new DisjointSets(own.Positions.Length);
        int next = 0;
        for (int e = 0; e < own.Edges.Length; e++)
        {
            bool isCut = next < crossings.Count && crossings[next].Edge == e;
            while (next < crossings.Count && crossings[next].Edge == e)
                next++;
            if (!isCut)
                parts.Join(own.Edges[e].Start, own.Edges[e].End);
        }

        int[] winding = new int[own.Positions.Length];
        var found = new List<int>();
        for (int v = 0; v < winding.Length; v++)
        {
            int root = parts.Root(v);
            if (root != v)
            {
                winding[v] = winding[root];
                continue;
            }

            Vector3D p = own.Positions[v];
            if (!otherBox.Meets(new Box3D(p, p)))
                continue;
            found.Clear();
            var column = new Box3D(p with { Z = double.NegativeInfinity }, p with { Z = double.PositiveInfinity });
            Collect(column, otherTree, otherBoxes, found);
            if (!_meter.Spend(found.Count))
                return winding;
            foreach (int triangle in found)
            {
                int sign = _kernel.VertexUnderTriangle(ofFirst, v, triangle, out _);
                winding[v] += ofFirst ? sign : -sign;
            }
        }

        return winding;
    }
}
