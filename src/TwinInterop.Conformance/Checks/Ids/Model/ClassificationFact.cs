using System.Collections.Immutable;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>A place in a classification that an object has.</summary>
/// <param name="System">The name of the system; null where it has none.</param>
/// <param name="Codes">The code itself, then those above it.</param>
internal sealed record ClassificationFact(string? System, ImmutableArray<string> Codes)
{
    public override string ToString() => $"{(System is { Length: > 0 } ? System : "-")} / {(Codes.IsEmpty ? "-" : Codes[0])}";
}
