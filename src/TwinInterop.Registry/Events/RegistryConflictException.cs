namespace TwinInterop.Registry.Events;

/// <summary>A command does not fit what the registry holds: another version, another status, an identifier that is taken.</summary>
/// <param name="message">What was found and what was expected.</param>
public sealed class RegistryConflictException(string message) : Exception(message);
