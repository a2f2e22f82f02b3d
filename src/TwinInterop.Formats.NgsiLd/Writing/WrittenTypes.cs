namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>The type of every object written so far, by its id in the source: what relations to it need for its URN.</summary>
/// <remarks>Memory: about 20 bytes an object.</remarks>
internal sealed class WrittenTypes
{
    private readonly Dictionary<ulong, ushort> _byId = [];
    private readonly List<string> _types = [];
    private readonly Dictionary<string, ushort> _index = new(StringComparer.Ordinal);

    /// <summary>Enters an object.</summary>
    public void Add(string localId, string type)
    {
        if (!_index.TryGetValue(type, out ushort index))
        {
            index = (ushort)_types.Count;
            _types.Add(type);
            _index.Add(type, index);
        }

        _byId[HashOf(localId)] = index;
    }

    /// <summary>The type of an object; null when it was not written yet.</summary>
    public string? Find(string localId) => _byId.TryGetValue(HashOf(localId), out ushort index) ? _types[index] : null;

    /// <summary>FNV-1a: the same in every run, and wide enough that two ids of a country do not meet.</summary>
    public static ulong HashOf(string id)
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in id)
            hash = (hash ^ unit) * 1099511628211;
        return hash;
    }
}
