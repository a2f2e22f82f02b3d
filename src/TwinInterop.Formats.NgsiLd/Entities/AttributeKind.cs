namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>The kinds of attributes.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.2, 4.5.3 and 4.5.18 to 4.5.24.</remarks>
internal enum AttributeKind
{
    Property,
    Relationship,
    GeoProperty,
    LanguageProperty,
    VocabProperty,
    JsonProperty,
    ListProperty,
    ListRelationship,
}
