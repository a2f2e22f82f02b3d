namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>The whole that an object is part of.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cardinality">How it binds.</param>
/// <param name="Instructions">What the author tells; null for nothing.</param>
/// <param name="Whole">The class of the whole.</param>
/// <param name="Relation">The relations that count.</param>
internal sealed record PartOfFacet(
    IdsPlace Place, IdsCardinality Cardinality, string? Instructions, EntityFacet Whole, IdsRelation Relation)
    : IdsFacet(Place, Cardinality, Instructions);
