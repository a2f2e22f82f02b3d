using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Alignments;

/// <summary>The design of an alignment: its plan, the heights over it, and the cant.</summary>
/// <param name="Horizontal">The segments in plan.</param>
/// <param name="Vertical">The segments of heights; empty where it has none.</param>
/// <param name="Cant">The segments of cant; empty where it has none.</param>
/// <param name="Gauge">The distance of the rail heads, in metres.</param>
internal sealed record LayoutParameters(
    ImmutableArray<HorizontalParameters> Horizontal,
    ImmutableArray<VerticalParameters> Vertical,
    ImmutableArray<CantParameters> Cant,
    double Gauge)
{
    /// <summary>The cant as a track has it.</summary>
    public ImmutableArray<CantSegment> Track => [.. Cant.Select(segment => segment.Segment(Gauge))];

    /// <summary>The curve; null where no segment in plan has a length.</summary>
    public IStationedCurve? Curve()
    {
        ImmutableArray<CantSegment> track = Track;
        ImmutableArray<ICurve> plan = [.. Pieces(Horizontal, track).SelectMany(pieces => pieces).Select(piece => piece.Curve())];
        if (plan.IsEmpty)
            return null;
        IStationedCurve curve = new StationedComposite(plan);
        if (!Vertical.IsEmpty)
            curve = new GradientCurve(curve, new StationProfile<IProfilePiece>(Vertical.Select(segment => segment.Piece())));
        return track.IsEmpty ? curve : new CantedCurve(curve, new StationProfile<CantPiece>(track.SelectMany(segment => segment.Pieces())));
    }

    /// <summary>The pieces of one law each of the segments in plan, segment by segment.</summary>
    /// <param name="horizontal">The segments.</param>
    /// <param name="track">The cant along them, on which a Viennese bend depends; empty where there is none.</param>
    public static IEnumerable<ImmutableArray<PlanPiece>> Pieces(ImmutableArray<HorizontalParameters> horizontal, ImmutableArray<CantSegment> track)
    {
        double station = 0;
        foreach (HorizontalParameters segment in horizontal)
        {
            double middle = station + (segment.Length / 2);
            CantSegment? own = track.FirstOrDefault(piece => piece.Start <= middle && middle < piece.Start + piece.Length);
            yield return segment.Pieces(own is null ? 0 : own.Tilt.End - own.Tilt.Start);
            station += Math.Max(segment.Length, 0);
        }
    }
}
