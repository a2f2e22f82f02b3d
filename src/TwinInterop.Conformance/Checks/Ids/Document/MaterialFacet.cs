namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>A material of an object.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cardinality">How it binds.</param>
/// <param name="Instructions">What the author tells; null for nothing.</param>
/// <param name="Value">The name or category of the material or one of its parts; null for any.</param>
internal sealed record MaterialFacet(
    IdsPlace Place, IdsCardinality Cardinality, string? Instructions, IdsValue? Value)
    : IdsFacet(Place, Cardinality, Instructions);
