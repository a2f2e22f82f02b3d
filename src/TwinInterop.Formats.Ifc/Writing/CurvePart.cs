namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>The piece of its parent curve that a segment shows.</summary>
/// <param name="Parent">The parent curve.</param>
/// <param name="From">Where the piece begins on it, in metres.</param>
/// <param name="Length">In metres; negative where it runs against its parent.</param>
/// <param name="Transition">How the segment goes over to the next one, as IfcTransitionCode names it.</param>
internal readonly record struct CurvePart(int Parent, double From, double Length, string Transition);
