using System.Xml;
using System.Xml.Linq;
using TwinInterop.Conformance.Rules;
using static TwinInterop.Conformance.Checks.Ids.Document.IdsNames;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks that the text is XML without a document type, and that its root is an IDS.</summary>
/// <remarks>Source: XML 1.0, 2.1 and 2.8; IDS 1.0, schema (element ids).</remarks>
[Checks("ids-document-xml", "ids-document-doctype", "ids-document-root")]
internal static class IdsTextCheck
{
    private const long MostCharacters = 64L << 20;

    /// <summary>Reads the document; nothing outside it is read.</summary>
    /// <returns>Null when it is no XML or no IDS, which is reported.</returns>
    public static XDocument? Read(ReadOnlyMemory<byte> bytes, FindingLog log, string file)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
        };
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, settings);
            XDocument document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            if (document.Root?.Name == Own + "ids")
                return document;
            log.Report("ids-document-root", file, document.Root?.Name.ToString(), (Own + "ids").ToString());
            return null;
        }
        catch (XmlException e)
        {
            string place = FormattableString.Invariant($"{file}#{e.LineNumber}:{e.LinePosition}");
            bool isDoctype = bytes.Span.IndexOf("<!DOCTYPE"u8) >= 0;
            log.Report(isDoctype ? "ids-document-doctype" : "ids-document-xml", place, isDoctype ? "<!DOCTYPE" : e.Message);
            return null;
        }
    }
}
