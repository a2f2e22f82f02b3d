using System.Collections.Immutable;
using TwinInterop.Identity;

namespace TwinInterop.Geometry.Alignments;

/// <summary>An alignment of a road or railway, set out.</summary>
/// <param name="Source">How the source names it.</param>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="Points">
/// Points on its richest curve from the start at equal steps, the end included; empty when it has no curve that can be
/// evaluated. They are in metres in the engineering coordinates of the source, before any map conversion.
/// </param>
/// <param name="Referents">The points that it names, by their distances.</param>
public sealed record SurveyedAlignment(
    SourceKey Source, string? Name, ImmutableArray<StationPoint> Points, ImmutableArray<AlignmentReferent> Referents);
