using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Reading;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>What the geometries of an object were written as.</summary>
/// <param name="Shape">The shape; 0 for none.</param>
/// <param name="Forms">What reading must know of each geometry.</param>
/// <param name="CentreLines">Lines that are to be alignments.</param>
internal readonly record struct WrittenShape(int Shape, ImmutableArray<TwinForm> Forms, ImmutableArray<CentreLine> CentreLines)
{
    /// <summary>The design of an alignment; null for any other object.</summary>
    public AlignmentDesign? Design { get; init; }

    /// <summary>No geometry.</summary>
    public static WrittenShape None => new(0, [], []);
}
