namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>What a document of an OGC service is.</summary>
internal enum OgcDocumentKind
{
    /// <summary>None that the suite knows.</summary>
    Unknown,

    /// <summary>Capabilities of a Web Map Service.</summary>
    WmsCapabilities,

    /// <summary>Capabilities of a Web Feature Service 2.0.</summary>
    WfsCapabilities,

    /// <summary>Features that a Web Feature Service 2.0 answered.</summary>
    WfsFeatures,

    /// <summary>An exception report of a Web Map Service.</summary>
    WmsException,

    /// <summary>An exception report by OWS Common.</summary>
    OwsException,

    /// <summary>The landing page of an OGC API.</summary>
    LandingPage,

    /// <summary>The conformance classes that an OGC API declares.</summary>
    ConformanceDeclaration,

    /// <summary>The collections of an OGC API.</summary>
    Collections,

    /// <summary>One collection of an OGC API.</summary>
    Collection,

    /// <summary>Features that an OGC API answered.</summary>
    Items,

    /// <summary>One feature that an OGC API answered.</summary>
    Item,

    /// <summary>The definition of an API.</summary>
    ApiDefinition,
}
