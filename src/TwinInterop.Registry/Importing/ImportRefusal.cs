namespace TwinInterop.Registry.Importing;

/// <summary>What an import did not take, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many times.</param>
/// <param name="First">The first one.</param>
public sealed record ImportRefusal(string Reason, long Count, string First);
