using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Which features belong together and in which content the last of them stands: found in a pass over the metadata alone.</summary>
/// <remarks>Some 60 bytes a feature; texts are not kept.</remarks>
internal sealed class FeatureIndex
{
    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly List<UInt128> _parents = [];
    private readonly List<int> _last = [];
    private readonly List<bool> _isKnown = [];
    private int[] _roots = [];
    private int[] _wholes = [];

    /// <summary>How many features there are.</summary>
    public int Count => _last.Count;

    /// <summary>Enters a feature of a content.</summary>
    public void Add(string key, string? parent, int content)
    {
        UInt128 hash = HashOf(key);
        if (!_numbers.TryGetValue(hash, out int number))
        {
            _numbers.Add(hash, number = _last.Count);
            _last.Add(content);
            _parents.Add(parent is null ? 0 : HashOf(parent));
            _isKnown.Add(parent is not null);
            return;
        }

        _last[number] = Math.Max(_last[number], content);
        if (parent is null || _isKnown[number])
            return;
        _parents[number] = HashOf(parent);
        _isKnown[number] = true;
    }

    /// <summary>Ends the pass: finds the whole of every feature.</summary>
    /// <param name="depth">How deep parts may be nested; deeper ones, and those of circles, stand by themselves.</param>
    public void Complete(int depth)
    {
        _wholes = new int[Count];
        for (int i = 0; i < Count; i++)
            _wholes[i] = _isKnown[i] && _numbers.TryGetValue(_parents[i], out int whole) && whole != i ? whole : -1;
        _roots = new int[Count];
        for (int i = 0; i < Count; i++)
            _roots[i] = RootFrom(i, depth);
        for (int i = 0; i < Count; i++)
            _last[_roots[i]] = Math.Max(_last[_roots[i]], _last[i]);
    }

    /// <summary>The number of a feature.</summary>
    public int Find(string key) => _numbers[HashOf(key)];

    /// <summary>The whole of which a feature is a part; -1 for none.</summary>
    public int WholeOf(int feature) => _wholes[feature];

    /// <summary>The outermost whole.</summary>
    public int RootOf(int feature) => _roots[feature];

    /// <summary>The last content that shows something of a whole.</summary>
    public int LastOf(int root) => _last[root];

    private int RootFrom(int feature, int depth)
    {
        int at = feature;
        for (int level = 0; _wholes[at] >= 0; level++)
        {
            if (level < depth && _wholes[at] != feature)
            {
                at = _wholes[at];
                continue;
            }

            _wholes[feature] = -1;
            return feature;
        }

        return at;
    }

    /// <summary>No two ids have the same one: 128 bits of a cryptographic hash.</summary>
    private static UInt128 HashOf(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
