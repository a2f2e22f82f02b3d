using TwinInterop.Identity;
using TwinInterop.Selection;

namespace TwinInterop.Merging;

/// <summary>The ids that the inputs have had so far, and of which input each is.</summary>
/// <remarks>Memory: about 100 bytes an object and part.</remarks>
internal sealed class MergedIds
{
    private readonly Dictionary<UInt128, int> _owners = [];
    private readonly Dictionary<UInt128, UInt128> _digests = [];
    private readonly HashSet<CityObjectId> _identities = [];
    private readonly List<string> _suffixes = [];

    /// <summary>Enters an input.</summary>
    /// <param name="name">The name of its dataset.</param>
    /// <param name="path">As findings name it.</param>
    /// <returns>Its number, from 0.</returns>
    public int AddInput(string name, string path)
    {
        string suffix = SuffixOf(name);
        if (_suffixes.Contains(suffix, StringComparer.Ordinal))
            suffix = FormattableString.Invariant($"{suffix}-{_suffixes.Count + 1}");
        _suffixes.Add(suffix);
        Paths.Add(path);
        return _suffixes.Count - 1;
    }

    /// <summary>The inputs as findings name them.</summary>
    public List<string> Paths { get; } = [];

    /// <summary>The input that had an id first; null where none had it.</summary>
    public int? OwnerOf(string id) => _owners.TryGetValue(IdSet.HashOf(id), out int owner) ? owner : null;

    public void Own(string id, int input) => _owners.TryAdd(IdSet.HashOf(id), input);

    /// <summary>Takes an identity; false where an earlier object has it.</summary>
    public bool TryIdentity(CityObjectId id) => _identities.Add(id);

    /// <summary>Notes the content of a top-level object.</summary>
    public void Describe(string id, UInt128 digest) => _digests.TryAdd(IdSet.HashOf(id), digest);

    /// <summary>Whether a top-level object of an earlier input has that id and that content.</summary>
    public bool IsSame(string id, UInt128 digest) => _digests.TryGetValue(IdSet.HashOf(id), out UInt128 known) && known == digest;

    /// <summary>A free id made of another one and the name of its input.</summary>
    /// <param name="id">The id that is taken.</param>
    /// <param name="input">Whose it is.</param>
    /// <param name="isFree">Whether the input itself has no such id.</param>
    public string Rename(string id, int input, Predicate<string> isFree)
    {
        string renamed = $"{id}_{_suffixes[input]}";
        string candidate = renamed;
        for (int n = 2; OwnerOf(candidate) is not null || !isFree(candidate); n++)
            candidate = FormattableString.Invariant($"{renamed}-{n}");
        return candidate;
    }

    /// <summary>The name of a dataset with nothing in it that an id of XML cannot hold.</summary>
    private static string SuffixOf(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'));
}
