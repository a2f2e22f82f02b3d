namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>A nested value that an attribute stands in.</summary>
/// <param name="Name">The name of the attribute that has the nested value.</param>
/// <param name="TypeName">The name of its type; null for none.</param>
/// <param name="IsSet">Whether it is a named set of attributes.</param>
/// <param name="IsGeneric">Whether the attribute is generic.</param>
internal sealed record NestingLevel(string Name, string? TypeName, bool IsSet, bool IsGeneric);
