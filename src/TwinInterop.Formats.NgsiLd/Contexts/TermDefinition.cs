namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>What a context says about a term.</summary>
/// <param name="Iri">The URI as the context writes it: absolute, or with a prefix.</param>
/// <param name="Type">How values are typed, for example <c>@id</c> or <c>DateTime</c>; null when the context does not say.</param>
/// <param name="Container">For example <c>@list</c>; null when the context does not say.</param>
/// <remarks>Source: JSON-LD 1.1, 9.15.1 (expanded term definitions), as far as NGSI-LD uses them.</remarks>
internal sealed record TermDefinition(string Iri, string? Type = null, string? Container = null);
