using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Alignments;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>The layouts of an alignment before they are written.</summary>
/// <param name="Layouts">The layouts: in plan, of heights, of cant.</param>
/// <param name="Parameters">What they say.</param>
/// <param name="Motion">Where the system of the design lies in that of the alignment's place.</param>
internal sealed record AlignmentDraft(ImmutableArray<LayoutDraft> Layouts, LayoutParameters Parameters, Frame3D Motion)
{
    /// <summary>The numbers of the points at which the segments in plan begin; set when the curve is written.</summary>
    public int[] Points => _points ??= new int[Parameters.Horizontal.Length];

    private int[]? _points;
}
