using System.Collections.Immutable;
using TwinInterop.Formats;

namespace TwinInterop.Conversion;

/// <summary>A dataset as a report names it.</summary>
/// <param name="Path">The file; null for data in memory.</param>
/// <param name="Info">Format, version and CRS.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="Sha256">The SHA-256 of the bytes, in lower-case hexadecimal.</param>
public sealed record DatasetDescription(string? Path, DatasetInfo Info, long Length, string Sha256)
{
    /// <summary>How many objects of each canonical class were read, parts included; empty for an output.</summary>
    public IReadOnlyDictionary<string, long> Objects { get; init; } = ImmutableSortedDictionary<string, long>.Empty;
}
