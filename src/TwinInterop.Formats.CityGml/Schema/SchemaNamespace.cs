namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>A namespace that documents of one CityGML version use.</summary>
/// <param name="Prefix">Customary prefix.</param>
/// <param name="Uri">Namespace URI.</param>
/// <param name="SchemaLocation">Official address of its schema, or null where another schema of the version imports it.</param>
internal sealed record SchemaNamespace(string Prefix, string Uri, string? SchemaLocation);
