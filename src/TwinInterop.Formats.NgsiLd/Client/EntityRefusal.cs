namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>An entity that a broker did not take.</summary>
/// <param name="EntityId">Its URI.</param>
/// <param name="Problem">Why.</param>
public sealed record EntityRefusal(string EntityId, ProblemDetails Problem);
