namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Which kind of attribute value a property was made from.</summary>
internal enum AttributeKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number with a unit.</summary>
    Measure,

    /// <summary>A code of a code list.</summary>
    Code,

    /// <summary>A date, a time or a part of one.</summary>
    Time,

    /// <summary>A URI.</summary>
    Uri,

    /// <summary>A text that holds the value as JSON, because the values of the column have no type in common.</summary>
    Json,
}
