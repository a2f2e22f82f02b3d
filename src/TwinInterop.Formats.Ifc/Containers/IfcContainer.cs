using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Opens a model in whatever it comes: STEP physical file, ZIP archive or XML document.</summary>
/// <param name="limits">Bounds on archives and documents.</param>
/// <param name="log">Where findings go.</param>
internal sealed class IfcContainer(ContainerLimits limits, DiagnosticLog log)
{
    private const int HeadLength = 512;

    /// <summary>Opens a model; a file that is neither archive nor XML is mapped into memory and not read as a whole.</summary>
    /// <exception cref="IOException">The data cannot be opened.</exception>
    /// <exception cref="InvalidDatasetException">The data are not IFC, or a limit is met.</exception>
    internal IfcModel Open(DatasetSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using Stream stream = source.OpenRead();
        byte[] head = new byte[HeadLength];
        int length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        ReadOnlySpan<byte> start = head.AsSpan(0, length);
        if (IsArchive(start))
            return FromArchive(source);
        if (IsXml(start))
            return FromXml(source.OpenRead());
        if (source.Path is { } path)
            return IfcModel.Open(path, log);

        using Stream whole = source.OpenRead();
        return IfcModel.Open(BoundedRead.All(whole, source.Length, limits), log);
    }

    /// <summary>Whether data begin as a ZIP archive does.</summary>
    internal static bool IsArchive(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether data begin as an XML document does.</summary>
    internal static bool IsXml(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        // UTF-16 has a byte order mark, FF FE or FE FF.
        return head.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || (head.Length > 1 && head[0] + head[1] == 0xFF + 0xFE);
    }

    private IfcModel FromArchive(DatasetSource source)
    {
        using Stream stream = source.OpenRead();
        byte[] content = new IfcZipReader(limits, log).Read(stream);
        return IsXml(content.AsSpan(0, Math.Min(content.Length, HeadLength)))
            ? FromXml(new MemoryStream(content, writable: false))
            : IfcModel.Open(content, log);
    }

    private IfcModel FromXml(Stream document)
    {
        using (document)
        {
            (ReadOnlyMemory<byte> text, Schema.IfcSchema schema) = new IfcXmlTranscoder(limits, log).Transcode(document);
            StepFile file = StepFile.Open(text, log);
            return new IfcModel(file, schema);
        }
    }
}
