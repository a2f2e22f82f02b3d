using TwinInterop.Conversion;

namespace TwinInterop.Metadata;

/// <summary>Describes what a conversion wrote for a catalogue: a file beside the dataset.</summary>
public static class MetadataFile
{
    /// <summary>The form that a file's extension says: <c>.jsonld .json .rdf .xml</c>.</summary>
    /// <param name="path">The name of the file.</param>
    /// <returns>Null where it says none.</returns>
    public static MetadataForm? FormOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSONLD" or ".JSON" => MetadataForm.DcatJsonLd,
        ".RDF" => MetadataForm.DcatRdfXml,
        ".XML" => MetadataForm.Iso19139,
        _ => null,
    };

    /// <summary>Writes the record: title, extent, reference systems, format, checksum, licence, themes, way of the data.</summary>
    /// <param name="report">A conversion that wrote a dataset and whose request said <see cref="ConversionRequest.IsSurveyed"/>.</param>
    /// <param name="form">The form.</param>
    /// <param name="stream">Left open.</param>
    /// <exception cref="ArgumentException">The conversion wrote nothing, or was not surveyed.</exception>
    public static void Write(ConversionReport report, MetadataForm form, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        if (report.Survey is null)
            throw new ArgumentException("Expected a conversion that surveyed its objects.", nameof(report));
        var record = new DatasetRecord(report);
        switch (form)
        {
            case MetadataForm.DcatJsonLd:
                RdfJsonLd.Write(stream, DcatRecord.Of(record));
                break;
            case MetadataForm.DcatRdfXml:
                RdfXml.Write(stream, DcatRecord.Of(record));
                break;
            case MetadataForm.Iso19139:
                Iso19139Record.Write(stream, record);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(form), form, "Expected a form of metadata.");
        }

        stream.Write("\n"u8);
    }
}
