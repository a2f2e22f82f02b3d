using System.Text.Json;

namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>A schema, and the file that references in it start from.</summary>
/// <param name="File">The file.</param>
/// <param name="Schema">The schema.</param>
internal readonly record struct SchemaPlace(string File, JsonElement Schema);
