using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>Faults so near to one another that one sign stands for them.</summary>
/// <param name="X">Where the sign is drawn.</param>
/// <param name="Y">Where the sign is drawn.</param>
/// <param name="Faults">The faults.</param>
internal sealed record FaultCluster(double X, double Y, List<PlacedFinding> Faults)
{
    private const double CellSize = 24;

    /// <summary>The worst of its faults.</summary>
    public Severity Worst => Faults.Max(fault => fault.Finding.Severity);

    /// <summary>One cluster a cell of the drawing, the worst and largest first.</summary>
    public static List<FaultCluster> Gather(IEnumerable<PlacedFinding> faults, MapFrame frame) =>
    [
        .. faults
            .GroupBy(fault => CellOf(frame.ToPage(fault.Place)))
            .Select(cell =>
            {
                (double x, double y) = frame.ToPage(cell.First().Place);
                return new FaultCluster(x, y, [.. cell.OrderByDescending(fault => fault.Finding.Severity)]);
            })
            .OrderByDescending(cluster => cluster.Worst).ThenByDescending(cluster => cluster.Faults.Count)
            .ThenBy(cluster => cluster.Y).ThenBy(cluster => cluster.X),
    ];

    private static (long Column, long Row) CellOf((double X, double Y) at) => ((long)(at.X / CellSize), (long)(at.Y / CellSize));
}
