using System.Text;
using System.Text.RegularExpressions;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>Steps over the byte order mark and the XML declaration of a file in UTF-8.</summary>
internal static partial class XmlProlog
{
    private const int MostBytes = 256;

    /// <summary>Steps over them; a file that may be in another encoding or version is unusual.</summary>
    public static void Skip(XmlWindow window)
    {
        _ = window.Has(MostBytes);
        if (window.Bytes.StartsWith("\uFEFF"u8))
            window.Drop(3);
        if (window.Bytes.IsEmpty || window.Bytes[0] is not ((byte)'<' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            throw window.Unusual("no element", 0);
        if (!window.Bytes.StartsWith("<?xml"u8))
            return;

        Match declaration = Usual().Match(Encoding.Latin1.GetString(window.Bytes[..Math.Min(MostBytes, window.Bytes.Length)]));
        if (!declaration.Success)
            throw window.Unusual("an unusual XML declaration", 0);
        window.Advance(declaration.Length);
    }

    [GeneratedRegex("""
        ^<\?xml[ ]version=("1\.0"|'1\.0')([ ]encoding=("(utf|UTF)-8"|'(utf|UTF)-8'))?([ ]standalone=("(yes|no)"|'(yes|no)'))?[ ]*\?>
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Usual();
}
