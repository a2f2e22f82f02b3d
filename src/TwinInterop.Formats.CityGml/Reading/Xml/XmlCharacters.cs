using System.Buffers;
using System.Text.Unicode;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>The characters of XML 1.0 as UTF-8 bytes.</summary>
/// <remarks>Source: W3C, Extensible Markup Language 1.0 (fifth edition), 2.2 and 2.3.</remarks>
internal static class XmlCharacters
{
    /// <summary>Where text needs a closer look: markup, references, ends of CDATA, line ends, controls, and all outside ASCII.</summary>
    public static readonly SearchValues<byte> TextStops = SearchValues.Create(Stops("<&]\r"u8));

    /// <summary>The same in attribute values in double quotes, whose white space becomes blanks.</summary>
    public static readonly SearchValues<byte> DoubleQuotedStops = SearchValues.Create(Stops("<&\r\n\t\""u8));

    /// <summary>The same in attribute values in single quotes.</summary>
    public static readonly SearchValues<byte> SingleQuotedStops = SearchValues.Create(Stops("<&\r\n\t'"u8));

    /// <summary>What can end a name.</summary>
    public static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \n\t\r>/="u8);

    /// <summary>What a name of ASCII characters consists of, the colon included.</summary>
    public static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:"u8);

    /// <summary>Whether a byte separates tokens.</summary>
    public static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    /// <summary>Whether a byte can begin a name.</summary>
    public static bool IsNameStart(byte value) => value is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (byte)'_';

    /// <summary>Whether a run of bytes outside ASCII is UTF-8 of characters that XML allows.</summary>
    public static bool IsLegal(ReadOnlySpan<byte> run) =>
        Utf8.IsValid(run) && run.IndexOf("\uFFFE"u8) < 0 && run.IndexOf("\uFFFF"u8) < 0;

    /// <summary>The length of a run of bytes outside ASCII.</summary>
    public static int HighRun(ReadOnlySpan<byte> text)
    {
        int length = text.IndexOfAnyInRange((byte)0, (byte)0x7F);
        return length < 0 ? text.Length : length;
    }

    private static byte[] Stops(ReadOnlySpan<byte> marks)
    {
        var stops = new List<byte>(marks.ToArray());
        for (int value = 0; value <= byte.MaxValue; value++)
        {
            if (value >= 0x80 || (value < ' ' && !IsSpace((byte)value)))
                stops.Add((byte)value);
        }

        return [.. stops];
    }
}
