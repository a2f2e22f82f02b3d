using System.Buffers;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Writes strings of exchange structures: characters outside the basic alphabet by their numbers.</summary>
/// <remarks>ISO 10303-21:2016, 6.4.3: <c>\X2\</c> for UTF-16 up to U+FFFF, <c>\X4\</c> beyond.</remarks>
internal static class StepTextEncoder
{
    private const int MostPerCharacter = 17; // \X4\ eight digits \X0\ for a pair; \X2\ four digits \X0\ for one
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>How many bytes a text takes at most, with its apostrophes.</summary>
    public static int LongestFor(string text) =>
        2 + (text.AsSpan().ContainsAnyExcept(Plain) ? text.Length * MostPerCharacter : text.Length);

    /// <summary>Writes a text with its apostrophes; the number of bytes.</summary>
    public static int Encode(string text, Span<byte> into)
    {
        into[0] = (byte)'\'';
        int length = 1;
        for (int i = 0; i < text.Length;)
        {
            char letter = text[i];
            if (letter is '\'' or '\\')
            {
                into[length++] = (byte)letter;
                into[length++] = (byte)letter;
                i++;
            }
            else if (letter is >= ' ' and <= '~')
            {
                into[length++] = (byte)letter;
                i++;
            }
            else
            {
                length += Numbers(text, ref i, into[length..]);
            }
        }

        into[length++] = (byte)'\'';
        return length;
    }

    // A run of characters of one sort, one directive around it.
    private static int Numbers(string text, ref int i, Span<byte> into)
    {
        bool isWide = IsPair(text, i);
        (isWide ? "\\X4\\"u8 : "\\X2\\"u8).CopyTo(into);
        int length = 4;
        while (i < text.Length && text[i] is < ' ' or > '~' && IsPair(text, i) == isWide)
        {
            int code = isWide ? char.ConvertToUtf32(text[i], text[i + 1]) : char.IsSurrogate(text[i]) ? '\uFFFD' : text[i];
            for (int shift = isWide ? 28 : 12; shift >= 0; shift -= 4)
                into[length++] = "0123456789ABCDEF"u8[(code >> shift) & 15];
            i += isWide ? 2 : 1;
        }

        "\\X0\\"u8.CopyTo(into[length..]);
        return length + 4;
    }

    private static bool IsPair(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
}
