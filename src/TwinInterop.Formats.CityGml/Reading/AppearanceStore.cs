using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What appearances say about targets, by the target's id without <c>#</c>.</summary>
internal sealed class AppearanceStore
{
    private readonly Dictionary<string, List<SurfaceAppearanceDraft>> _byTarget = new(StringComparer.Ordinal);

    /// <summary>How many statements there are.</summary>
    public int Count { get; private set; }

    /// <summary>The targets, in the order of their first statement.</summary>
    public IReadOnlyCollection<string> Targets => _byTarget.Keys;

    /// <summary>What is said about a target; empty when nothing is.</summary>
    public IReadOnlyList<SurfaceAppearanceDraft> this[string target] => _byTarget.GetValueOrDefault(target) ?? [];

    /// <summary>Adds a statement.</summary>
    public void Add(string target, SurfaceAppearanceDraft draft)
    {
        if (!_byTarget.TryGetValue(target, out List<SurfaceAppearanceDraft>? drafts))
            _byTarget.Add(target, drafts = []);
        drafts.Add(draft);
        Count++;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _byTarget.Clear();
        Count = 0;
    }
}
