namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>How the curve of an alignment of the source was written.</summary>
/// <param name="Line">Its straight segments; null where it has the segments of its layouts.</param>
/// <param name="Points">The numbers of the points at which its segments begin in plan.</param>
internal sealed record AlignmentDesign(CentreLine? Line, int[] Points);
