using System.Collections.Immutable;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>What an element of an IDS may have.</summary>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Children">The elements within, in their order.</param>
/// <param name="IsOrdered">Whether the order counts.</param>
internal sealed record IdsShape(ImmutableArray<IdsShapeAttribute> Attributes, ImmutableArray<IdsShapeChild> Children, bool IsOrdered = true)
{
    /// <summary>What the text has to be; null where the element has no text.</summary>
    public AttributeForm? Text { get; init; }
}
