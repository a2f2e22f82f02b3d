using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>A geometry object as it was read.</summary>
/// <param name="Geometry">Null when its coordinates are empty.</param>
/// <param name="Box">Its member <c>bbox</c>; null when it has none.</param>
/// <param name="Foreign">Its other members.</param>
internal sealed record ParsedGeometry(
    AbstractGeometry? Geometry, ImmutableArray<double>? Box, ImmutableArray<ExtensionContent> Foreign);
