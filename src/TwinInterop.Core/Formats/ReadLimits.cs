namespace TwinInterop.Formats;

/// <summary>Bounds that keep hostile input from exhausting the machine; meeting one is reported, never a silent cut.</summary>
public sealed record ReadLimits
{
    /// <summary>Deepest nesting of JSON values.</summary>
    public int JsonDepth { get; init; } = 64;

    /// <summary>Deepest nesting of XML elements.</summary>
    public int XmlDepth { get; init; } = 256;

    /// <summary>Longest single value, in characters.</summary>
    public int ValueCharacters { get; init; } = 64 << 20;

    /// <summary>Deepest nesting of geometry collections.</summary>
    public int GeometryDepth { get; init; } = 8;

    /// <summary>Longest chain of references.</summary>
    public int ReferenceDepth { get; init; } = 100;
}
