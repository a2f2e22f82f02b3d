using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Alignments;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the curves of alignments from their design: a segment for each of the layouts, and two for each of Helmert's.</summary>
/// <remarks>
/// Source: IfcCompositeCurve of IfcCurveSegment, IfcGradientCurve, IfcSegmentedReferenceCurve (ISO 16739-1:2024, 8.9.3),
/// 4.1.7.1.1 (representations of alignments).
/// </remarks>
/// <param name="segments">Writes segments; of IFC4X3.</param>
/// <param name="parents">Writes the curves that these are pieces of.</param>
internal sealed class LayoutCurveWriter(CurveSegmentWriter segments, ParentCurveWriter parents)
{
    // Metres and radians: the precision of the context, and a millimetre in ten kilometres.
    private const double SamePlace = 1e-5;
    private const double SameDirection = 1e-7;

    private const string Corner = "CONTINUOUS";
    private const string Smooth = "CONTSAMEGRADIENT";
    private const string Gap = "DISCONTINUOUS";

    /// <summary>Writes the curves.</summary>
    /// <param name="design">The design.</param>
    /// <param name="points">Takes the numbers of the points at which the segments in plan begin.</param>
    /// <returns>The curve in plan, and the richest one: with cant, else with heights, else the same.</returns>
    public (int Plan, int Curve) Write(LayoutParameters design, Span<int> points)
    {
        int plan = WritePlan(design, points);
        int curve = design.Vertical.IsEmpty ? plan : WriteHeights(design.Vertical, plan);
        return (plan, design.Cant.IsEmpty ? curve : WriteCant(design, curve));
    }

    private int WritePlan(LayoutParameters design, Span<int> points)
    {
        var pieces = new List<(PlanPiece? Piece, int Segment)>();
        int index = 0;
        foreach (ImmutableArray<PlanPiece> own in LayoutParameters.Pieces(design.Horizontal, design.Track))
        {
            if (own.IsEmpty)
                pieces.Add((null, index));
            foreach (PlanPiece piece in own)
                pieces.Add((piece, index));
            index++;
        }

        int[] numbers = new int[pieces.Count];
        ICurve? before = null;
        for (int i = 0; i < numbers.Length; i++)
        {
            (PlanPiece? piece, int at) = pieces[i];
            PlanStart start = StartOf(pieces[i], design.Horizontal);
            int point = segments.WriteExact(start.Point);
            if (i == 0 || pieces[i - 1].Segment != at)
                points[at] = point;
            if (piece is null && i + 1 == numbers.Length && before is not null && Distance(before, start) > SamePlace)
                (point, start) = MarkAt(before);
            (double y, double x) = Math.SinCos(start.Direction);
            ICurve? curve = piece?.Curve();
            PlanStart? next = i + 1 == numbers.Length ? null : StartOf(pieces[i + 1], design.Horizontal);
            numbers[i] = segments.Write(point, x, y, Part(piece, Transition(curve, next)));
            before = curve;
        }

        return segments.WriteCurve("IFCCOMPOSITECURVE"u8, numbers, 0);
    }

    // The mark at the end lies where the curve ends, wherever the design has it.
    private (int Point, PlanStart Start) MarkAt(ICurve before)
    {
        Vector3D end = before.PointAt(before.End);
        Vector3D tangent = before.TangentAt(before.End);
        return (segments.WriteExact(end), new PlanStart(end, Math.Atan2(tangent.Y, tangent.X), 0));
    }

    private static double Distance(ICurve before, in PlanStart start) => ((before.PointAt(before.End) - start.Point) with { Z = 0 }).Length;

    private static PlanStart StartOf((PlanPiece? Piece, int Segment) piece, ImmutableArray<HorizontalParameters> horizontal) =>
        piece.Piece?.Start ?? new PlanStart(horizontal[piece.Segment].Place, horizontal[piece.Segment].Direction, 0);

    private CurvePart Part(PlanPiece? piece, string transition)
    {
        if (piece is null)
            return new CurvePart(segments.Straight, 0, 0, transition);
        double length = piece.Start.Length;
        if (!piece.Factors.IsEmpty)
            return new CurvePart(parents.Parabola(piece.Factors), 0, length, transition);
        if (piece.Law is not { } law)
            return new CurvePart(segments.Straight, 0, length, transition);
        if (parents.Spiral(law) is { } spiral)
            return new CurvePart(spiral.Curve, spiral.From + piece.From, length, transition);
        double curvature = law.CurvatureAt(piece.From);
        return curvature == 0
            ? new CurvePart(segments.Straight, 0, length, transition)
            : new CurvePart(parents.Circle(1 / Math.Abs(curvature)), 0, Math.Sign(curvature) * length, transition);
    }

    // An open curve is discontinuous at its end and nowhere else: rule CurveContinuous of IfcCompositeCurve.
    private static string Transition(ICurve? piece, PlanStart? next)
    {
        if (next is not { } other)
            return Gap;
        if (piece is null || Distance(piece, other) > SamePlace)
            return Corner;
        Vector3D tangent = piece.TangentAt(piece.End);
        (double y, double x) = Math.SinCos(other.Direction);
        return double.Hypot(tangent.X - x, tangent.Y - y) < SameDirection ? Smooth : Corner;
    }

    private int WriteHeights(ImmutableArray<VerticalParameters> vertical, int plan)
    {
        int[] numbers = new int[vertical.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            VerticalParameters segment = vertical[i];
            double slope = double.Hypot(1, segment.StartGradient);
            int point = segments.WriteExact(new Vector3D(segment.Station, segment.Height, 0));
            VerticalParameters? next = i + 1 == numbers.Length ? null : vertical[i + 1];
            numbers[i] = segments.Write(point, 1 / slope, segment.StartGradient / slope, Part(segment, Transition(segment, next)));
        }

        return segments.WriteCurve("IFCGRADIENTCURVE"u8, numbers, plan);
    }

    private CurvePart Part(VerticalParameters segment, string transition)
    {
        if (segment.IsStraight)
            return new CurvePart(segments.Straight, 0, segment.Length * double.Hypot(1, segment.StartGradient), transition);
        if (segment.Type == "CIRCULARARC")
            return new CurvePart(parents.Circle(Math.Abs(segment.Radius)), 0, segment.Radius * segment.Turn * Math.Sign(segment.Radius), transition);
        var parabola = new PolynomialCurve([0, 1], [0, segment.StartGradient, segment.Change / 2], [], Frame3D.Identity, 0, segment.Length);
        return new CurvePart(parents.Parabola(parabola.Y), 0, parabola.LengthBetween(0, segment.Length), transition);
    }

    private static string Transition(VerticalParameters segment, VerticalParameters? next)
    {
        if (next is null)
            return Gap;
        PlaneProfilePiece piece = segment.Piece();
        return Math.Abs(piece.HeightAt(next.Station) - next.Height) > SamePlace ? Corner
            : Math.Abs(piece.SlopeAt(next.Station) - next.StartGradient) < SameDirection ? Smooth : Corner;
    }

    private int WriteCant(LayoutParameters design, int curve)
    {
        var numbers = new List<int>();
        ImmutableArray<CantSegment> track = design.Track;
        for (int i = 0; i < track.Length; i++)
        {
            CantSegment segment = track[i];
            bool isLast = i + 1 == track.Length;
            if (!(segment.Length > 0) || (segment.Lift.Start == segment.Lift.End && segment.Tilt.Start == segment.Tilt.End))
            {
                var even = new CurvePart(segments.Straight, 0, Math.Max(segment.Length, 0), isLast ? Gap : Smooth);
                numbers.Add(segments.WriteCant(segment.Start, segment.Lift.Start, segment.Tilt.Start, even));
                continue;
            }

            foreach (CantShape shape in segment.Shapes())
            {
                (int parent, double from) = parents.Spiral(shape.Law) ?? (segments.Straight, 0);
                var part = new CurvePart(parent, from + shape.From, shape.Length, isLast ? Gap : Smooth);
                numbers.Add(segments.WriteCant(shape.Start, shape.Lift.Start, shape.Tilt.Start, part));
            }
        }

        return segments.WriteCurve("IFCSEGMENTEDREFERENCECURVE"u8, numbers.ToArray(), curve);
    }
}
