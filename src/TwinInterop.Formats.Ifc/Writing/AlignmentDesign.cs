namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>An alignment of the source whose curve was written as straight segments.</summary>
/// <param name="Line">The curve.</param>
/// <param name="Points">The numbers of its corners in plan.</param>
internal sealed record AlignmentDesign(CentreLine Line, int[] Points);
