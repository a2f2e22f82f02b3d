using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace TwinInterop.Registry.Matching;

/// <summary>Finds the pairs worth a comparison: of one kind, boxes nearer than a distance.</summary>
internal sealed class CandidateSearch
{
    private readonly Dictionary<string, STRtree<int>> _trees = new(StringComparer.Ordinal);

    public CandidateSearch(IReadOnlyList<MatchTarget> targets)
    {
        for (int i = 0; i < targets.Count; i++)
        {
            if (targets[i].Shape is not { } shape)
                continue;
            if (!_trees.TryGetValue(targets[i].Kind, out STRtree<int>? tree))
                _trees.Add(targets[i].Kind, tree = new STRtree<int>());
            tree.Insert(new Envelope(shape.MinX, shape.MaxX, shape.MinY, shape.MaxY), i);
        }
    }

    /// <summary>The targets whose box lies within a distance of a shape's box, in their order.</summary>
    public List<int> Near(string kind, PlanShape shape, double metres)
    {
        if (!_trees.TryGetValue(kind, out STRtree<int>? tree))
            return [];
        var found = (List<int>)tree.Query(
            new Envelope(shape.MinX - metres, shape.MaxX + metres, shape.MinY - metres, shape.MaxY + metres));
        found.Sort();
        return found;
    }
}
