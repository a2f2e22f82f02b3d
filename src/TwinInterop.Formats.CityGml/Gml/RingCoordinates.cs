using System.Collections.Immutable;
using TwinInterop.Appearance;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Texture coordinates of one ring, the closing repeat included.</summary>
/// <param name="RingId">The id of the ring, without <c>#</c>.</param>
/// <param name="Coordinates">One a position.</param>
internal readonly record struct RingCoordinates(string RingId, ImmutableArray<TextureCoordinate> Coordinates);
