using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>The entity names that a text uses, numbered in the order of their first use. Number 0 stands for no known type.</summary>
internal sealed class StepTypeTable
{
    /// <summary>How many numbers there are.</summary>
    internal const int MaxTypes = ushort.MaxValue;

    // A chain longer than this is an attack on the hash: its names stay unknown.
    private const int MaxProbes = 64;

    private readonly List<string> _names = [""];
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private byte[]?[] _spellings = new byte[512][];
    private ushort[] _spellingTypes = new ushort[512];
    private int _spellingCount;

    /// <summary>The names in upper case; an empty one for number 0.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name; 0 when the text does not use it.</summary>
    /// <param name="name">The name, whatever its case.</param>
    internal ushort NumberOf(string name) => _numbers.GetValueOrDefault(name.ToUpperInvariant());

    /// <summary>The number of a keyword, which gets one when it is new; 0 when there are too many.</summary>
    internal ushort Find(ReadOnlySpan<byte> keyword)
    {
        int mask = _spellings.Length - 1;
        int slot = (int)(Hash(keyword) & (uint)mask);
        for (int probe = 0; probe < MaxProbes; probe++, slot = (slot + 1) & mask)
        {
            byte[]? spelling = _spellings[slot];
            if (spelling is null)
                return Add(keyword);
            if (keyword.SequenceEqual(spelling))
                return _spellingTypes[slot];
        }

        return 0;
    }

    private ushort Add(ReadOnlySpan<byte> keyword)
    {
        string name = Encoding.ASCII.GetString(keyword).ToUpperInvariant();
        if (_spellingCount >= MaxTypes || (!_numbers.ContainsKey(name) && _names.Count > MaxTypes))
            return 0;
        if (!_numbers.TryGetValue(name, out ushort number))
        {
            number = (ushort)_names.Count;
            _names.Add(name);
            _numbers.Add(name, number);
        }

        if (_spellingCount * 2 >= _spellings.Length)
            Grow();
        Insert(_spellings, _spellingTypes, keyword.ToArray(), number);
        _spellingCount++;
        return number;
    }

    private void Grow()
    {
        byte[]?[] spellings = new byte[_spellings.Length * 2][];
        ushort[] types = new ushort[spellings.Length];
        for (int i = 0; i < _spellings.Length; i++)
        {
            if (_spellings[i] is { } spelling)
                Insert(spellings, types, spelling, _spellingTypes[i]);
        }

        _spellings = spellings;
        _spellingTypes = types;
    }

    private static void Insert(byte[]?[] spellings, ushort[] types, byte[] spelling, ushort type)
    {
        int mask = spellings.Length - 1;
        int slot = (int)(Hash(spelling) & (uint)mask);
        while (spellings[slot] is not null)
            slot = (slot + 1) & mask;
        spellings[slot] = spelling;
        types[slot] = type;
    }

    private static uint Hash(ReadOnlySpan<byte> keyword)
    {
        ulong head;
        ulong middle = 0;
        ulong tail;
        if (keyword.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(keyword);
            middle = BinaryPrimitives.ReadUInt64LittleEndian(keyword[((keyword.Length - 8) / 2)..]);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(keyword[^8..]);
        }
        else
        {
            head = tail = 0;
            foreach (byte b in keyword)
                head = (head << 8) | b;
        }

        ulong hash = (head * 0x9E3779B97F4A7C15) ^ BitOperations.RotateLeft(tail * 0xC2B2AE3D27D4EB4F, 31);
        hash = (hash + middle + (uint)keyword.Length) * 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32);
    }
}
