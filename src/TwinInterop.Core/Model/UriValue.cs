namespace TwinInterop.Model;

/// <summary>A URI.</summary>
/// <param name="Uri">The URI exactly as in the source; it may be relative or malformed.</param>
public sealed record UriValue(string Uri) : AttributeValue;
