using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Turns the rings of GML, which repeat their first position, into those of the model, which do not.</summary>
internal static class RingClosure
{
    /// <summary>The positions without the closing repeat; a ring that is open or too short is reported.</summary>
    public static ImmutableArray<Position> Open(
        ImmutableArray<Position> positions, ReadSession session, SourcePlace place, bool mustRepeat, out bool wasOpen)
    {
        bool repeats = positions.Length > 1 && positions[0].Equals(positions[^1]);
        wasOpen = !repeats && mustRepeat;
        if (wasOpen)
            session.Report(CityGmlDiagnostics.OpenRing, place);
        ImmutableArray<Position> open = repeats ? WithoutLast(positions) : positions;
        if (open.Length < 3)
            session.Report(CityGmlDiagnostics.ShortRing, place, open.Length);
        return open;
    }

    private static ImmutableArray<Position> WithoutLast(ImmutableArray<Position> positions) =>
        ImmutableCollectionsMarshal.AsImmutableArray(positions.AsSpan()[..^1].ToArray());
}
