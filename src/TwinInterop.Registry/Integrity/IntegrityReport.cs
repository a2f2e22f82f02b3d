using System.Collections.Immutable;

namespace TwinInterop.Registry.Integrity;

/// <summary>What a check of a registry found.</summary>
/// <param name="Events">Events in the chain.</param>
/// <param name="Rows">Rows that they sealed.</param>
/// <param name="Head">The hash of the last event, in lower-case hexadecimal: a note of it elsewhere proves that nothing before was changed.</param>
/// <param name="Faults">What is wrong; empty for a sound registry.</param>
public sealed record IntegrityReport(long Events, long Rows, string Head, ImmutableArray<string> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Faults.IsEmpty;
}
