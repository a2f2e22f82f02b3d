namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>The class of an object, and its predefined type.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cardinality">How it binds.</param>
/// <param name="Instructions">What the author tells; null for nothing.</param>
/// <param name="Name">The class, in upper case.</param>
/// <param name="PredefinedType">The predefined type; null for any.</param>
internal sealed record EntityFacet(
    IdsPlace Place, IdsCardinality Cardinality, string? Instructions, IdsValue Name, IdsValue? PredefinedType)
    : IdsFacet(Place, Cardinality, Instructions);
