namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>Where a value does not fit a schema.</summary>
/// <param name="Pointer">The JSON pointer of the value.</param>
/// <param name="Found">The value.</param>
/// <param name="Expected">The keyword of the schema with what it asks for.</param>
internal sealed record SchemaFault(string Pointer, string Found, string Expected);
