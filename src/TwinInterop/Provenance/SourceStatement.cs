using System.Collections.Immutable;

namespace TwinInterop.Provenance;

/// <summary>What the user states about where a source comes from; null is "not stated".</summary>
public sealed record SourceStatement
{
    /// <summary>The title of the dataset.</summary>
    public string? Title { get; init; }

    /// <summary>A few sentences about the dataset.</summary>
    public string? Description { get; init; }

    /// <summary>Who delivered it.</summary>
    public string? Supplier { get; init; }

    /// <summary>Its licence: a URI, or an identifier such as <c>etalab-2.0</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>When it was captured, or the date that it refers to: ISO 8601, a year, a month, a day or a moment.</summary>
    public string? Date { get; init; }

    /// <summary>Further statements under names of the user's, in order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Entries { get; init; } = [];
}
