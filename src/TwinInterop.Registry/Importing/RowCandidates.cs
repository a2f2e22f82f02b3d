using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>The objects that a row without a known representation may stand for.</summary>
/// <remarks>
/// A stamp or an identifier that is unique everywhere outweighs one that is unique in a project. One of these does not lead to
/// an object that another row of the same version stands for: copies of a template share their ids.
/// </remarks>
internal sealed class RowCandidates
{
    private static readonly RowCandidates None = new();

    private RowCandidates()
    {
    }

    private RowCandidates(SqlSession sql, RegistryNames names, RowMatches matches, PreparedRows rows, int index)
    {
        IReadOnlyList<ObjectHit> hits = matches.HitsOf(index);
        foreach (ObjectHit hit in hits)
        {
            if (!matches.IsOfProject(hit))
                AddActive(sql, hit, hit.Scheme == 0 ? "twin" : names.Schemes.NameOf(hit.Scheme), Sure);
        }

        if (Sure.Count > 0)
            return;
        foreach (ObjectHit hit in hits)
        {
            if (matches.IsOfProject(hit))
                AddActive(sql, hit, names.Schemes.NameOf(hit.Scheme), matches.IsShown(hit.Object) ? Shared : Sure);
        }

        for (int i = rows.FirstOf(index); i < rows.FirstOf(index + 1) && hits.Count == 0; i++)
        {
            if (matches.Owners[rows.Same[i]] is not 0 and var owner)
            {
                bool isShared = rows.Schemes[i].Scope == SchemeScope.Project && matches.IsShown(owner);
                Add(isShared ? Shared : Sure, owner, rows.Schemes[i].Code); // an earlier row of these has it
            }
        }
    }

    /// <summary>The candidates of a row; of most rows of a first delivery there are none.</summary>
    public static RowCandidates Of(SqlSession sql, RegistryNames names, RowMatches matches, PreparedRows rows, int index)
    {
        bool isNamed = matches.HitsOf(index).Count > 0;
        for (int i = rows.FirstOf(index); i < rows.FirstOf(index + 1) && !isNamed; i++)
            isNamed = matches.Owners[rows.Same[i]] != 0;
        return isNamed ? new RowCandidates(sql, names, matches, rows, index) : None;
    }

    /// <summary>One: it is the object. Several: somebody has to look.</summary>
    public List<(long Object, string Method)> Sure { get; } = [];

    /// <summary>Objects of other rows of the version that have an id of a project in common with this one.</summary>
    public List<(long Object, string Method)> Shared { get; } = [];

    private static void AddActive(SqlSession sql, ObjectHit hit, string method, List<(long Object, string Method)> candidates)
    {
        if (hit.Status == (long)ObjectStatus.Active)
            Add(candidates, hit.Object, method);
        else
            Lineages.Successors(sql, hit.Object).ForEach(successor => Add(candidates, successor, method));
    }

    private static void Add(List<(long Object, string Method)> candidates, long key, string method)
    {
        if (!candidates.Exists(candidate => candidate.Object == key))
            candidates.Add((key, method));
    }
}
