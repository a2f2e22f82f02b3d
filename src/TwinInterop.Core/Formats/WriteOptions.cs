using System.Collections.Immutable;

namespace TwinInterop.Formats;

/// <summary>What the user wants of a target.</summary>
public sealed record WriteOptions
{
    /// <summary>The version of the format; null for its default.</summary>
    public string? Version { get; init; }

    /// <summary>The levels of detail that the user asked for; empty for the writer's choice.</summary>
    public ImmutableArray<string> Lods { get; init; } = [];

    /// <summary>How many threads a writer may use; what it writes is the same for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The folder that relative names in the source start from, such as those of images; null for data in memory.</summary>
    public string? SourceFolder { get; init; }

    /// <summary>Values of the format's settings, by name.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;
}
