using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Codes 501 to 503, and 601: solids to one another.</summary>
/// <param name="faces">Holds the solids.</param>
/// <param name="options">The tolerances.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="meter">Counts comparisons.</param>
internal sealed class CompositeChecks(FaceTable faces, ValidityOptions options, ValidityFindings log, BudgetMeter meter)
{
    private readonly BodyOverlap _overlap = new(Math.Max(options.OverlapMetres, EdgeSweep.TouchMetres), meter);

    /// <summary>Reports members of a composite solid that overlap, are the same or do not touch; each by itself is sound.</summary>
    /// <param name="members">The solids.</param>
    /// <param name="shells">For each solid the triangles of its exterior.</param>
    public void CheckComposite(IReadOnlyList<SolidFaces> members, IReadOnlyList<TriangleSoup> shells)
    {
        for (int i = 1; i < members.Count; i++)
        {
            for (int j = 0; j < i && meter.Spend(1); j++)
            {
                if (shells[j].Box == shells[i].Box && ShellComparer.AreSame(faces, members[j].Shells[0], members[i].Shells[0]))
                    Add(ValidityCode.DuplicatedSolids, members[i], $"Expected solids that differ, found solid {members[j].Index} again.", shells[i].At(0).A);
                else if (_overlap.FindCommonPoint(shells[j], shells[i]) is { } point)
                    Add(ValidityCode.IntersectionSolids, members[i], $"Expected solids that do not overlap, found one that reaches into solid {members[j].Index}.", point);
            }
        }

        if (log.IsClean && members.Count > 1)
            CheckConnected(members, shells);
        CheckBudget(members[0]);
    }

    /// <summary>Reports solids of a building and its parts that overlap; each by itself is sound.</summary>
    public void CheckBuilding(IReadOnlyList<SolidFaces> solids, IReadOnlyList<TriangleSoup> shells, IReadOnlyList<int> objects)
    {
        for (int i = 1; i < solids.Count; i++)
        {
            for (int j = 0; j < i && meter.Spend(1); j++)
            {
                if (objects[i] == objects[j] || _overlap.FindCommonPoint(shells[j], shells[i]) is not { } point)
                    continue;
                Add(
                    ValidityCode.BuildingPartsOverlap, solids[i],
                    $"Expected parts of a building that do not overlap, found a solid that reaches into {solids[j].Source.Id ?? "another"}.", point);
            }
        }

        CheckBudget(solids[0]);
    }

    private void CheckConnected(IReadOnlyList<SolidFaces> members, IReadOnlyList<TriangleSoup> shells)
    {
        bool[] reached = new bool[members.Count];
        var queue = new Queue<int>();
        reached[0] = true;
        queue.Enqueue(0);
        while (queue.TryDequeue(out int at))
        {
            for (int next = 0; next < reached.Length; next++)
            {
                if (reached[next] || !_overlap.Touch(shells[at], shells[next]))
                    continue;
                reached[next] = true;
                queue.Enqueue(next);
            }
        }

        int apart = Array.IndexOf(reached, false);
        if (apart >= 0)
            Add(ValidityCode.DisconnectedSolids, members[apart], "Expected solids that hang together, found one that touches none of those before.", shells[apart].At(0).A);
    }

    private void CheckBudget(SolidFaces solid)
    {
        if (meter.IsExceeded)
            Add(ValidityCode.NotJudged, solid, "Expected solids that can be judged with the comparisons allowed, found more: not judged.", null);
    }

    private void Add(ValidityCode code, SolidFaces solid, string message, Vector3D? at) =>
        log.Add(new ValidityFinding(code, new ValidityPath(solid.Index), message)
        {
            Location = at is { } point ? faces.Frame.ToPosition(point) : null,
            SourceId = solid.Source.Id,
        });
}
