using System.Text;

namespace TwinInterop.Conformance.Tests.Fuzzing;

/// <summary>A damage done to a file: the same file and number give the same damage.</summary>
internal static class Mutation
{
    /// <summary>Values at the edges of what formats count and measure.</summary>
    private static readonly string[] Inserts =
        ["-1", "0", "1e999", "NaN", "9223372036854775808", "4294967295", "\0", "\uFFFD", "<", ">", "\"", "[", "{", "(", ")", ";", "#1", "$", "*", "null", "../", "&amp;", "<a>", "\\ud800"];

    /// <summary>The damaged bytes.</summary>
    /// <param name="sound">The file.</param>
    /// <param name="number">Which damage of the many.</param>
    public static byte[] Of(ReadOnlySpan<byte> sound, int number)
    {
        var random = new Random(number);
        return sound.IsEmpty ? [] : random.Next(5) switch
        {
            0 => sound[..random.Next(sound.Length)].ToArray(),
            1 => Flip(sound, random),
            2 => Insert(sound, random),
            3 => Repeat(sound, random),
            _ => ReplaceNumber(sound, random),
        };
    }

    private static byte[] Flip(ReadOnlySpan<byte> sound, Random random)
    {
        byte[] bytes = sound.ToArray();
        for (int flips = random.Next(1, 9); flips > 0; flips--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Insert(ReadOnlySpan<byte> sound, Random random)
    {
        int at = random.Next(sound.Length);
        byte[] inserted = random.Next(3) == 0
            ? [(byte)random.Next(256), (byte)random.Next(256)]
            : Encoding.UTF8.GetBytes(Inserts[random.Next(Inserts.Length)]);
        return [.. sound[..at], .. inserted, .. sound[at..]];
    }

    /// <summary>Repeats or drops a run: what stands once stands twice or never.</summary>
    private static byte[] Repeat(ReadOnlySpan<byte> sound, Random random)
    {
        int from = random.Next(sound.Length);
        int to = Math.Min(sound.Length, from + random.Next(1, 400));
        return random.Next(2) == 0 ? [.. sound[..to], .. sound[from..]] : [.. sound[..from], .. sound[to..]];
    }

    /// <summary>Puts another number where one stands, or other bytes where none does.</summary>
    private static byte[] ReplaceNumber(ReadOnlySpan<byte> sound, Random random)
    {
        int start = random.Next(sound.Length);
        int found = sound[start..].IndexOfAnyInRange((byte)'0', (byte)'9');
        int from = found < 0 ? start : start + found;
        int to = from;
        while (to < sound.Length && sound[to] is >= (byte)'0' and <= (byte)'9')
            to++;
        byte[] value = Encoding.UTF8.GetBytes(Inserts[random.Next(6)]);
        return [.. sound[..from], .. value, .. sound[to..]];
    }
}
