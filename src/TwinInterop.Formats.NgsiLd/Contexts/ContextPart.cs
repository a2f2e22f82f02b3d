namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>A part of a context: a reference to another one, or terms.</summary>
/// <param name="Url">The URL of the other context; null for terms.</param>
/// <param name="Definitions">The terms; null for a reference.</param>
internal sealed record ContextPart(string? Url, ContextDefinitions? Definitions);
