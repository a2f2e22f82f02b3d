namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Bounds that keep hostile archives from exhausting the machine; meeting one is an error with its name.</summary>
internal sealed record ContainerLimits
{
    /// <summary>How many times larger data may become.</summary>
    internal int MaxRatio { get; init; } = 100;

    /// <summary>Most bytes of a model that is held in memory.</summary>
    internal long MaxBytes { get; init; } = Array.MaxLength;

    /// <summary>Most files in an archive.</summary>
    internal int MaxEntries { get; init; } = 100_000;

    /// <summary>Deepest nesting of XML elements.</summary>
    internal int XmlDepth { get; init; } = 256;
}
