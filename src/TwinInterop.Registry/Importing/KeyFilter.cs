using System.Numerics;
using System.Runtime.InteropServices;

namespace TwinInterop.Registry.Importing;

/// <summary>A set of keys that may say "perhaps" of one that it lacks, and never "no" of one that it has: two bytes a key.</summary>
/// <remarks>
/// A chain of Bloom filters in blocks of one cache line, each twice as large as the one before; eight bits a key, one in each
/// word of its block. One foreign key of some hundred is taken for a known one: that costs a look-up, nothing else.
/// </remarks>
internal sealed class KeyFilter
{
    private const int WordsInBlock = 8;
    private const int FirstCapacity = 1 << 16;
    private const int BitsOfKey = 16;

    private readonly List<ulong[]> _levels = [];
    private long _room;

    /// <summary>The key of a text.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> text)
    {
        ulong hash = (ulong)text.Length * 0x9E37_79B9_7F4A_7C15;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong word in words)
            hash = Mix(hash ^ word);
        foreach (char c in text[(4 * words.Length)..])
            hash = Mix(hash ^ c);
        return hash;
    }

    /// <summary>The key of a number.</summary>
    public static ulong KeyOf(long number) => Mix((ulong)number ^ 0x51ED_270B_9F3A_4C7D);

    public void Add(ulong key)
    {
        if (_room == 0)
            Grow();
        _room--;
        ulong[] level = _levels[^1];
        int block = BlockOf(key, level);
        for (int i = 0; i < WordsInBlock; i++)
            level[block + i] |= BitOf(key, i);
    }

    public bool MayContain(ulong key)
    {
        for (int at = _levels.Count - 1; at >= 0; at--)
        {
            if (IsIn(key, _levels[at]))
                return true;
        }

        return false;
    }

    private static bool IsIn(ulong key, ulong[] level)
    {
        int block = BlockOf(key, level);
        for (int i = 0; i < WordsInBlock; i++)
        {
            if ((level[block + i] & BitOf(key, i)) == 0)
                return false;
        }

        return true;
    }

    private static int BlockOf(ulong key, ulong[] level) =>
        WordsInBlock * (int)Math.BigMul(key * 0xD6E8_FEB8_6659_FD93, (ulong)(level.Length / WordsInBlock), out _);

    private static ulong BitOf(ulong key, int word) => 1UL << (int)((key >> (6 * word)) & 63);

    private static ulong Mix(ulong value)
    {
        value *= 0xBF58_476D_1CE4_E5B9;
        return BitOperations.RotateLeft(value ^ (value >> 29), 17) * 0x94D0_49BB_1331_11EB;
    }

    private void Grow()
    {
        _room = (long)FirstCapacity << _levels.Count;
        _levels.Add(new ulong[_room * BitsOfKey / 64]);
    }
}
