using TwinInterop.Conversion;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Which city object lies in which.</summary>
/// <remarks>Objects whose parent is missing, or that lie in a circle, stand at the top.</remarks>
internal sealed class ObjectTree
{
    private readonly int _maxDepth;
    private readonly ConversionContext _context;
    private readonly List<ObjectEntry> _entries;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly int[] _parents;
    private readonly List<int>?[] _children;

    /// <summary>Links the entries of a document.</summary>
    public ObjectTree(List<ObjectEntry> entries, int maxDepth, ConversionContext context)
    {
        _entries = entries;
        _maxDepth = maxDepth;
        _context = context;
        MakeIdsUnique();
        _parents = new int[entries.Count];
        _children = new List<int>?[entries.Count];
        Array.Fill(_parents, -1);
        for (int i = 0; i < entries.Count; i++)
            LinkChildren(i);
        for (int i = 0; i < entries.Count; i++)
            LinkParents(i);
        BreakCircles();
    }

    /// <summary>Objects at the top, in source order.</summary>
    public IEnumerable<ObjectEntry> Roots => _entries.Where((_, i) => _parents[i] < 0);

    /// <summary>The objects that lie in another.</summary>
    public IEnumerable<ObjectEntry> ChildrenOf(ObjectEntry entry) =>
        _children[_byId[entry.Id]]?.Select(child => _entries[child]) ?? [];

    private void MakeIdsUnique()
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            string id = _entries[i].Id;
            if (_byId.TryAdd(id, i))
                continue;
            string unique = id;
            for (int n = 2; !_byId.TryAdd(unique, i); n++)
                unique = $"{id}_{n}";
            _context.Report(CityJsonDiagnostics.DuplicateId, $"/CityObjects/{id}", id, unique);
            _entries[i] = _entries[i] with { Id = unique };
        }
    }

    private void LinkChildren(int parent)
    {
        ObjectEntry entry = _entries[parent];
        foreach (string id in entry.IsGroup ? entry.InlineMembers : entry.Children)
        {
            if (!_byId.TryGetValue(id, out int child))
                Report(CityJsonDiagnostics.MissingObject, entry, "children", id);
            else if (_parents[child] < 0 && child != parent)
                Link(parent, child);
        }
    }

    private void LinkParents(int child)
    {
        ObjectEntry entry = _entries[child];
        foreach (string id in entry.Parents)
        {
            if (!_byId.TryGetValue(id, out int parent))
            {
                Report(CityJsonDiagnostics.MissingObject, entry, "parents", id);
                continue;
            }

            if (!_entries[parent].Children.Contains(entry.Id, StringComparer.Ordinal))
                Report(CityJsonDiagnostics.OneSidedLink, entry, id, entry.Id);
            if (_parents[child] < 0 && !_entries[parent].IsGroup && child != parent)
                Link(parent, child);
        }

        if (_parents[child] >= 0 && !entry.Parents.Contains(_entries[_parents[child]].Id, StringComparer.Ordinal))
            Report(CityJsonDiagnostics.OneSidedLink, entry, _entries[_parents[child]].Id, entry.Id);
    }

    private void Link(int parent, int child)
    {
        _parents[child] = parent;
        (_children[parent] ??= []).Add(child);
    }

    private void BreakCircles()
    {
        for (int i = 0; i < _parents.Length; i++)
        {
            int steps = 0;
            for (int above = _parents[i]; above >= 0 && above != i && steps <= _maxDepth; above = _parents[above])
                steps++;
            bool isCircle = _parents[i] >= 0 && (steps > _maxDepth || EndsIn(i));
            if (!isCircle)
                continue;
            Report(CityJsonDiagnostics.HierarchyCycle, _entries[i], _maxDepth);
            _children[_parents[i]]!.Remove(i); // the parent lists it: Link entered both
            _parents[i] = -1;
        }
    }

    private bool EndsIn(int start)
    {
        int above = _parents[start];
        for (int steps = 0; above >= 0 && steps <= _maxDepth; steps++)
        {
            if (above == start)
                return true;
            above = _parents[above];
        }

        return false;
    }

    private void Report(Diagnostics.DiagnosticRule rule, ObjectEntry entry, params ReadOnlySpan<object> arguments) =>
        _context.Report(rule, $"/CityObjects/{entry.Id}", arguments);
}
