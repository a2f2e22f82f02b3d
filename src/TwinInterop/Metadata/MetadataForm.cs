namespace TwinInterop.Metadata;

/// <summary>How a dataset is described for catalogues.</summary>
public enum MetadataForm
{
    /// <summary>DCAT-AP 3 (GeoDCAT-AP terms) as JSON-LD.</summary>
    DcatJsonLd,

    /// <summary>DCAT-AP 3 (GeoDCAT-AP terms) as RDF/XML.</summary>
    DcatRdfXml,

    /// <summary>ISO 19115 in the XML of ISO/TS 19139:2007, as INSPIRE asks for.</summary>
    Iso19139,
}
