namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>A property or quantity of an object.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cardinality">How it binds.</param>
/// <param name="Instructions">What the author tells; null for nothing.</param>
/// <param name="Set">The name of the set.</param>
/// <param name="BaseName">The name of the property.</param>
/// <param name="Value">Its value in SI units; null for any.</param>
/// <param name="DataType">The IFC type of its value in upper case; null for any.</param>
internal sealed record PropertyFacet(
    IdsPlace Place, IdsCardinality Cardinality, string? Instructions, IdsValue Set, IdsValue BaseName, IdsValue? Value, string? DataType)
    : IdsFacet(Place, Cardinality, Instructions);
