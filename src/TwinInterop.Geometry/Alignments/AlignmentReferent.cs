namespace TwinInterop.Geometry.Alignments;

/// <summary>A point on an alignment that has a name, such as a kilometre post.</summary>
/// <param name="SourceId">Its own id in the source; null when it has none.</param>
/// <param name="Name">What is written on it; null when it has no name.</param>
/// <param name="Distance">Its distance along the alignment in plan from the start, in metres.</param>
/// <param name="Station">The stationing that is valid from it on, in metres; null when none is given.</param>
/// <remarks>Source: IfcReferent, Pset_Stationing (ISO 16739-1:2024, 5.4.3.10).</remarks>
public sealed record AlignmentReferent(string? SourceId, string? Name, double Distance, double? Station);
