using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>What a property's type does not tell about the attribute that it was made from.</summary>
/// <remarks>
/// Kept in the property's <c>extras</c> as the member <c>attribute</c>, with the members <c>kind</c>, <c>unit</c>,
/// <c>codeSpace</c>, <c>time</c>, <c>name</c>, <c>generic</c>, <c>single</c>, <c>missing</c>, <c>whole</c>, <c>role</c> and
/// <c>path</c>; each is left out where it says nothing new. Unit and code list are told to people in the property's description.
/// </remarks>
/// <param name="Kind">The kind of the value, or of the items of an array.</param>
internal sealed record AttributeForm(AttributeKind Kind)
{
    /// <summary>The unit of a measure; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>The code list of a code; null for none.</summary>
    public string? CodeSpace { get; init; }

    /// <summary>What a time states.</summary>
    public TimeKind TimeKind { get; init; }

    /// <summary>The attribute's name where the property's <c>name</c> is another; null where they agree.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the attribute is generic.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether an array of one item stands for a plain value.</summary>
    public bool IsSinglePlain { get; init; }

    /// <summary>Whether a feature without data has the attribute with no value; otherwise it lacks the attribute.</summary>
    public bool IsMissingNull { get; init; }

    /// <summary>Whether a number without a fraction stands for a whole number in a column of both.</summary>
    public bool HasIntegers { get; init; }

    /// <summary>What the column holds beside an attribute, for example <c>address</c>; null for an attribute.</summary>
    public string? Role { get; init; }

    /// <summary>The nested values that the attribute stands in, the outermost first.</summary>
    public ImmutableArray<NestingLevel> Path { get; init; } = [];
}
