using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>One polygon as it is written.</summary>
/// <param name="Surface">The surface that it is, or the triangulated surface that it is a triangle of.</param>
/// <param name="Rings">The exterior ring and the holes, in the direction that is written.</param>
/// <param name="IsReversed">Whether the rings run against those of the surface.</param>
/// <param name="Triangle">Which triangle it is; -1 for a polygon.</param>
internal readonly record struct Face(
    AbstractSurface Surface, ImmutableArray<ImmutableArray<Position>> Rings, bool IsReversed, int Triangle);
