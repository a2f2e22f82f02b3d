using System.Collections.Immutable;

namespace TwinInterop.Formats;

/// <summary>Where the contexts of linked data come from, beside those that are known.</summary>
/// <remarks>Only formats of linked data use it.</remarks>
public sealed record LinkedDataOptions
{
    /// <summary>
    /// Files with a context: one with a URL stands for the context of that URL, one without is applied before those of the data.
    /// </summary>
    public ImmutableArray<(string? Url, string Path)> ContextFiles { get; init; } = [];

    /// <summary>Hosts that contexts may be fetched from; empty for none.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];
}
