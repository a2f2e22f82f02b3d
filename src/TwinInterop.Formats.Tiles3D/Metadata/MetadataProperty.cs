using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>A property of a class.</summary>
/// <remarks>
/// Source: OGC 22-025r4, 8 (3D Metadata). Values are <see cref="IntegerValue"/> or <see cref="DecimalValue"/> for numbers,
/// <see cref="TextValue"/> for texts and enums (their names), <see cref="BooleanValue"/>, and <see cref="ListValue"/> of
/// these for vectors, matrices and arrays.
/// </remarks>
/// <param name="Id">The id in its class: letters, digits and underscores.</param>
/// <param name="Type">The structure of a value, or of an item of an array.</param>
internal sealed record MetadataProperty(string Id, MetadataType Type)
{
    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>What it means; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>What it means to machines: a term of the 3D Metadata Semantic Reference; null for none.</summary>
    public string? Semantic { get; init; }

    /// <summary>How numbers are stored; null where the type has none.</summary>
    public MetadataComponentType? ComponentType { get; init; }

    /// <summary>The enum's id; null where the type is not <see cref="MetadataType.Enum"/>.</summary>
    public string? EnumType { get; init; }

    /// <summary>Whether values are arrays.</summary>
    public bool IsArray { get; init; }

    /// <summary>How many items an array has; null where this varies.</summary>
    public int? Count { get; init; }

    /// <summary>Whether whole numbers stand for fractions of their type's largest.</summary>
    public bool IsNormalized { get; init; }

    /// <summary>What is added to a stored number, after <see cref="Scale"/>; null for nothing.</summary>
    public AttributeValue? Offset { get; init; }

    /// <summary>What a stored number is multiplied by; null for 1.</summary>
    public AttributeValue? Scale { get; init; }

    /// <summary>The smallest value allowed; null where not stated.</summary>
    public AttributeValue? Min { get; init; }

    /// <summary>The largest value allowed; null where not stated.</summary>
    public AttributeValue? Max { get; init; }

    /// <summary>Whether every entity has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The stored value that stands for none; null where there is none.</summary>
    public AttributeValue? NoData { get; init; }

    /// <summary>The value of an entity that has none; null where not stated.</summary>
    public AttributeValue? Default { get; init; }

    /// <summary>The attribute that it was made from; null where the source does not tell.</summary>
    public AttributeForm? Form { get; init; }
}
