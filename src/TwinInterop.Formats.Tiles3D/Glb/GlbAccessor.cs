using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>An accessor to be written.</summary>
/// <param name="View">Its buffer view.</param>
/// <param name="Component">How numbers are stored.</param>
/// <param name="Type">How many numbers an element has: <c>SCALAR</c>, <c>VEC2</c>, …</param>
/// <param name="Count">How many elements there are.</param>
internal sealed record GlbAccessor(int View, ComponentType Component, string Type, int Count)
{
    /// <summary>Whether whole numbers stand for fractions.</summary>
    public bool IsNormalized { get; init; }

    /// <summary>The smallest stored numbers; empty where not stated.</summary>
    public ImmutableArray<double> Min { get; init; } = [];

    /// <summary>The largest stored numbers; empty where not stated.</summary>
    public ImmutableArray<double> Max { get; init; } = [];
}
