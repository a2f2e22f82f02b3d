namespace TwinInterop.Registry.Model;

/// <summary>A name of an object in a scheme.</summary>
/// <param name="Scheme">The code of the scheme, for example <c>rnb</c>.</param>
/// <param name="Value">The identifier; it is normalised before it is stored.</param>
public sealed record ObjectIdentifier(string Scheme, string Value);
