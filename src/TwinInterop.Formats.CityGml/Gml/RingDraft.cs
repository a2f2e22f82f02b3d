using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>A ring as read: its positions without the closing repeat, or the curves that it is made of.</summary>
internal readonly record struct RingDraft(string? Id, ImmutableArray<Position> Positions, GmlNode? Curve = null)
{
    /// <summary>Whether the file does not close it, although it must.</summary>
    public bool IsOpen { get; init; }
}
