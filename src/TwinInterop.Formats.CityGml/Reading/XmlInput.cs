using System.Text;
using System.Xml;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Reading.Xml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Opens XML without DTD, entities and network.</summary>
internal static class XmlInput
{
    private const int BufferCharacters = 1 << 15;

    /// <summary>What an undeclared <c>xlink</c> prefix is bound to, so that it can be told from a declared one.</summary>
    public const string UndeclaredXLink = "urn:undeclared:xlink";

    /// <summary>Opens a dataset from its start.</summary>
    /// <param name="source">The dataset.</param>
    /// <param name="onInvalidByte">Told the first byte that is no UTF-8, in hexadecimal digits.</param>
    public static XmlReader Open(DatasetSource source, Action<string> onInvalidByte) => Open(OpenText(source, onInvalidByte));

    /// <summary>Opens a dataset as text in the encoding that it states.</summary>
    /// <param name="source">The dataset.</param>
    /// <param name="onInvalidByte">Told the first byte that is no UTF-8, in hexadecimal digits.</param>
    public static StreamReader OpenText(DatasetSource source, Action<string> onInvalidByte)
    {
        Stream stream = source.OpenRead();
        Encoding encoding = FindEncoding(stream, onInvalidByte);
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, BufferCharacters);
    }

    /// <summary>Opens a dataset that was gone over before.</summary>
    /// <param name="source">The dataset.</param>
    /// <param name="isPlain">Whether all of it was found to be plain XML.</param>
    public static XmlReader Open(DatasetSource source, bool isPlain) =>
        isPlain ? OpenPlain(source) : Open(source, _ => { });

    /// <summary>Opens a dataset as plain XML; where it is not, reading throws <see cref="UnusualXmlException"/>.</summary>
    public static XmlReader OpenPlain(DatasetSource source) => new Utf8XmlReader(source.OpenRead());

    /// <summary>Opens text.</summary>
    public static XmlReader Open(TextReader text)
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        namespaces.AddNamespace("xlink", UndeclaredXLink);
        namespaces.AddNamespace("xsi", GmlNames.SchemaInstance);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = names,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
            MaxCharactersInDocument = 0, // no bound on the size of a file: memory is bounded by the object
        };
        return XmlReader.Create(text, settings, new XmlParserContext(names, namespaces, null, XmlSpace.Default));
    }

    /// <summary>The encoding that the XML declaration names; UTF-8 with a remedy for stray bytes where it names that or none.</summary>
    private static Encoding FindEncoding(Stream stream, Action<string> onInvalidByte)
    {
        Span<byte> head = stackalloc byte[256];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Seek(0, SeekOrigin.Begin);
        head = head[..read];
        if (head is [(byte)'<', 0, ..])
            return Encoding.Unicode;
        if (head is [0, (byte)'<', ..])
            return Encoding.BigEndianUnicode;

        string name = EncodingOf(Encoding.Latin1.GetString(head));
        return name.ToUpperInvariant() switch
        {
            "" or "UTF-8" or "UTF8" => Utf8(onInvalidByte),
            "ISO-8859-1" or "LATIN1" or "ISO-8859-15" => Encoding.Latin1,
            "WINDOWS-1252" or "CP1252" or "US-ASCII" or "ASCII" => Windows1252(),
            _ => ByName(name, onInvalidByte),
        };
    }

    /// <summary>The encoding that the XML declaration at the start of a text names; empty for none.</summary>
    public static string EncodingOf(string head)
    {
        int end = head.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? "" : AttributeOf(head[..end], "encoding");
    }

    private static string AttributeOf(string declaration, string name)
    {
        int at = declaration.IndexOf(name, StringComparison.Ordinal);
        int open = at < 0 ? -1 : declaration.AsSpan(at).IndexOfAny('"', '\'') + at;
        if (open <= at)
            return "";
        int close = declaration.IndexOf(declaration[open], open + 1);
        return close < 0 ? "" : declaration[(open + 1)..close].Trim();
    }

    private static Encoding Utf8(Action<string> onInvalidByte) =>
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback(onInvalidByte));

    /// <remarks>ASCII with the fallback for every byte above is Windows-1252, without its table being installed.</remarks>
    private static Encoding Windows1252() =>
        Encoding.GetEncoding("us-ascii", EncoderFallback.ReplacementFallback, new Windows1252Fallback(_ => { }));

    private static Encoding ByName(string name, Action<string> onInvalidByte)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Utf8(onInvalidByte);
        }
    }
}
