using System.Text;
using System.Xml;
using TwinInterop.Formats;
using TwinInterop.Formats.CityGml.Reading;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Opens XML as the standard wants it: no remedy for what is not well-formed, no DTD, no network.</summary>
internal static class StrictXml
{
    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static XmlReader Open(string path) => HasForeignEncoding(path)
        ? XmlReader.Create(XmlInput.OpenText(DatasetSource.FromFile(path), _ => { }), Settings)
        : XmlReader.Create(File.OpenRead(path), Settings);

    /// <summary>Whether the declaration names an encoding that the platform has no table for, such as ISO-8859-15.</summary>
    private static bool HasForeignEncoding(string path)
    {
        Span<byte> head = stackalloc byte[256];
        using FileStream stream = File.OpenRead(path);
        string declaration = Encoding.Latin1.GetString(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        string name = XmlInput.EncodingOf(declaration);
        try
        {
            return name.Length > 0 && Encoding.GetEncoding(name) is null;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
