namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>A reference to a classification.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cardinality">How it binds.</param>
/// <param name="Instructions">What the author tells; null for nothing.</param>
/// <param name="System">The name of the system.</param>
/// <param name="Value">The code; null for any.</param>
internal sealed record ClassificationFacet(
    IdsPlace Place, IdsCardinality Cardinality, string? Instructions, IdsValue? System, IdsValue? Value)
    : IdsFacet(Place, Cardinality, Instructions);
