using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using PlanPoint = NetTopologySuite.Geometries.Point;

namespace TwinInterop.Geometry.Shells;

/// <summary>Widens the places where parts of a body touch in an upright edge only: a shell must not touch itself.</summary>
internal static class ContactRepair
{
    /// <summary>Half the width of the bridge that is built there, in metres.</summary>
    private const double Reach = 0.05;

    private const int MostRounds = 3;

    /// <summary>The plan with a little bridge at each such place.</summary>
    public static ShellPlan Apply(ShellPlan plan)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            List<int> contacts = Find(plan);
            if (contacts.Count == 0)
                break;
            plan = Bridge(plan, contacts, Reach * (round + 1));
        }

        return plan;
    }

    /// <summary>The nodes around which the body begins more than once at some height.</summary>
    private static List<int> Find(ShellPlan plan)
    {
        var around = new List<(double Angle, int Left, int Right)>[plan.Cells.Nodes.Count];
        foreach (PlanEdge edge in plan.Cells.Edges)
        {
            (double x, double y) = plan.Cells.Nodes[edge.From];
            (double dx, double dy) = (plan.Cells.Nodes[edge.To].X - x, plan.Cells.Nodes[edge.To].Y - y);
            (around[edge.From] ??= []).Add((Math.Atan2(dy, dx), edge.Left, edge.Right));
            (around[edge.To] ??= []).Add((Math.Atan2(-dy, -dx), edge.Right, edge.Left));
        }

        var found = new List<int>();
        for (int node = 0; node < around.Length; node++)
        {
            if (around[node] is { Count: > 3 } spokes && IsContact(plan, plan.Cells.Nodes[node], spokes))
                found.Add(node);
        }

        return found;
    }

    private static bool IsContact(ShellPlan plan, (double X, double Y) node, List<(double Angle, int Left, int Right)> spokes)
    {
        const double Gap = 0.004;
        spokes.Sort(static (a, b) => a.Angle.CompareTo(b.Angle));
        ColumnRun[][] sectors = [.. spokes.Select(spoke => spoke.Left < 0 ? [] : plan.Columns[spoke.Left])];
        List<double> heights = [.. sectors.SelectMany(runs => runs)
            .SelectMany(run => (double[])[run.Bottom.Plane.HeightAt(node.X, node.Y), run.Top.Plane.HeightAt(node.X, node.Y)])
            .Order()];
        for (int i = 0; i + 1 < heights.Count; i++)
        {
            if (heights[i + 1] - heights[i] < Gap)
                continue;
            double middle = (heights[i] + heights[i + 1]) / 2;
            int begins = 0;
            for (int sector = 0; sector < sectors.Length; sector++)
            {
                if (Covers(sectors[sector], node, middle) && !Covers(sectors[(sector + 1) % sectors.Length], node, middle))
                    begins++;
            }

            if (begins > 1)
                return true;
        }

        return false;
    }

    private static bool Covers(ColumnRun[] runs, (double X, double Y) node, double height) => Array.Exists(
        runs, run => run.Bottom.Plane.HeightAt(node.X, node.Y) < height && run.Top.Plane.HeightAt(node.X, node.Y) > height);

    private static ShellPlan Bridge(ShellPlan plan, List<int> contacts, double reach)
    {
        var lines = new PlanLines(plan.Grid, plan.Lines.Lines) { Uprights = plan.Lines.Uprights };
        foreach (int node in contacts)
        {
            (double x, double y) = plan.Cells.Nodes[node];
            lines.Add(plan.Grid.Factory.CreateLinearRing(
            [
                new Coordinate(x - reach, y), new Coordinate(x, y - reach), new Coordinate(x + reach, y), new Coordinate(x, y + reach),
                new Coordinate(x - reach, y),
            ]));
        }

        PlanArrangement cells = PlanArrangement.Of(plan.Grid, lines.Lines);
        var tree = new STRtree<int>();
        for (int cell = 0; cell < plan.Cells.Cells.Count; cell++)
            tree.Insert(plan.Cells.Cells[cell].EnvelopeInternal, cell);
        var columns = new ColumnRun[cells.Cells.Count][];
        for (int cell = 0; cell < columns.Length; cell++)
        {
            PlanPoint inside = cells.Cells[cell].InteriorPoint;
            columns[cell] = NearContact(plan, contacts, inside, reach) is { } contact
                ? LargestAround(plan, contact)
                : ColumnAt(plan, tree, inside);
        }

        return new ShellPlan(plan.Grid, lines, cells, columns);
    }

    private static int? NearContact(ShellPlan plan, List<int> contacts, PlanPoint point, double reach)
    {
        foreach (int node in contacts)
        {
            (double x, double y) = plan.Cells.Nodes[node];
            if (Math.Abs(point.X - x) + Math.Abs(point.Y - y) < reach)
                return node;
        }

        return null;
    }

    private static ColumnRun[] ColumnAt(ShellPlan plan, STRtree<int> tree, PlanPoint point)
    {
        foreach (int cell in tree.Query(point.EnvelopeInternal).Order())
        {
            if (SimplePointInAreaLocator.ContainsPointInPolygon(point.Coordinate, plan.Cells.Cells[cell]))
                return plan.Columns[cell];
        }

        return [];
    }

    private static ColumnRun[] LargestAround(ShellPlan plan, int node) => plan.Cells.Edges
        .Where(edge => edge.From == node || edge.To == node)
        .SelectMany(edge => (int[])[edge.Left, edge.Right])
        .Where(cell => cell >= 0)
        .Distinct().Order()
        .Select(cell => plan.Columns[cell])
        .MaxBy(runs => runs.Sum(run => run.High - run.Low)) ?? [];
}
