namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>Something that objects are chosen by, or that is required of them.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cardinality">How it binds as a requirement; an applicability is always required.</param>
/// <param name="Instructions">What the author tells those who make the model; null for nothing.</param>
internal abstract record IdsFacet(IdsPlace Place, IdsCardinality Cardinality, string? Instructions);
