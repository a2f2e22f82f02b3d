namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>What is known about an attribute before its values come.</summary>
/// <param name="Name">The attribute's name.</param>
internal sealed record PropertyDeclaration(string Name)
{
    /// <summary>
    /// A term of the 3D Metadata Semantic Reference, for example <c>ID</c> or <c>NAME</c>; null for none. Without a
    /// <see cref="Type"/> the term is one for texts, and only given where the values are single texts.
    /// </summary>
    public string? Semantic { get; init; }

    /// <summary>What it means, for people; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether codes and texts are stored as an enum.</summary>
    public bool IsEnum { get; init; }

    /// <summary>
    /// The type where the values shall decide nothing: a vector or matrix of numbers (<c>ListValue</c> of its components,
    /// or of such lists where <see cref="IsArray"/>), or a scalar. Null: the values decide.
    /// </summary>
    public MetadataType? Type { get; init; }

    /// <summary>How numbers are stored where <see cref="Type"/> is given.</summary>
    public MetadataComponentType ComponentType { get; init; } = MetadataComponentType.Float64;

    /// <summary>Whether values of <see cref="Type"/> are arrays of it.</summary>
    public bool IsArray { get; init; }
}
