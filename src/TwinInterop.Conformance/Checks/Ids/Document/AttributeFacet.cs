namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>An attribute of an object.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cardinality">How it binds.</param>
/// <param name="Instructions">What the author tells; null for nothing.</param>
/// <param name="Name">The name of the attribute.</param>
/// <param name="Value">Its value; null for any.</param>
internal sealed record AttributeFacet(
    IdsPlace Place, IdsCardinality Cardinality, string? Instructions, IdsValue Name, IdsValue? Value)
    : IdsFacet(Place, Cardinality, Instructions);
