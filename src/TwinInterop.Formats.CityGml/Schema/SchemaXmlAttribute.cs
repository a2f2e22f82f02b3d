namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>An XML attribute that a property element bears beside those of XLink, for example <c>uri</c> of a texture target.</summary>
/// <param name="Name">Name without prefix.</param>
/// <param name="IsRequired">Whether the schema demands it.</param>
internal readonly record struct SchemaXmlAttribute(string Name, bool IsRequired);
