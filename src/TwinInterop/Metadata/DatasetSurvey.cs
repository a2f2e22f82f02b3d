using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Metadata;

/// <summary>What a catalogue wants to know of the objects of a dataset.</summary>
/// <param name="Extent">The box around all positions in degrees of WGS 84; null where there is none or the CRS is not known.</param>
/// <param name="Classes">The number of objects of each canonical class, sorted by class.</param>
/// <param name="Lods">The levels of detail, sorted.</param>
public sealed record DatasetSurvey(
    BoundingBox? Extent, ImmutableSortedDictionary<string, long> Classes, ImmutableSortedSet<string> Lods);
