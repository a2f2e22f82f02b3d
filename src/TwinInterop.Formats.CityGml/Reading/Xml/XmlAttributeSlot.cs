namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>An attribute of the tag at hand; offsets are relative to the start of the tag.</summary>
internal struct XmlAttributeSlot
{
    /// <summary>Its name.</summary>
    public required XmlQName Name { get; init; }

    /// <summary>Where its name begins.</summary>
    public required int NameStart { get; init; }

    /// <summary>Where its value begins, behind the quote.</summary>
    public required int ValueStart { get; init; }

    /// <summary>The length of the value in bytes.</summary>
    public required int ValueLength { get; init; }

    /// <summary>Whether the value has neither references nor white space other than blanks.</summary>
    public required bool IsPlain { get; init; }

    /// <summary>Its namespace.</summary>
    public string NamespaceUri { get; set; }

    /// <summary>Its value, once it was asked for.</summary>
    public string? Value { get; set; }
}
