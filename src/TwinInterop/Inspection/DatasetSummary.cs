using System.Collections.Immutable;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Inspection;

/// <summary>What is in a dataset.</summary>
/// <param name="Info">Format, version and CRS.</param>
/// <param name="Counts">How many objects of each canonical class, parts included; sorted by class.</param>
/// <param name="Lods">The levels of detail that occur, sorted.</param>
/// <param name="Extent">The box around all positions in the CRS of the dataset; null when there is none.</param>
/// <param name="Diagnostics">The findings.</param>
public sealed record DatasetSummary(
    DatasetInfo Info,
    IReadOnlyDictionary<string, long> Counts,
    ImmutableArray<string> Lods,
    BoundingBox? Extent,
    DiagnosticLog Diagnostics);
