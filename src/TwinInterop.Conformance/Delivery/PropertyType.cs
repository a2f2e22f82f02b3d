namespace TwinInterop.Conformance.Delivery;

/// <summary>What kind of value a property has.</summary>
internal enum PropertyType
{
    /// <summary>A text: also a code, a URI, a date.</summary>
    String,

    /// <summary>A number, whole or not, with a unit or not.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false; in formats that have no such values the words.</summary>
    Boolean,

    /// <summary>A day, or a day with time; in formats that have no dates a text in the form of ISO 8601.</summary>
    Date,
}
