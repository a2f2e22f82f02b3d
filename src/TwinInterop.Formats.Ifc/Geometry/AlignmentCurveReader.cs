using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The curves of roads and railways, with the distance along them as their parameter.</summary>
/// <remarks>
/// Source: IfcCompositeCurve of IfcCurveSegment, IfcGradientCurve, IfcSegmentedReferenceCurve, IfcOffsetCurveByDistances
/// (ISO 16739-1:2024, 8.9.3), and IfcAlignmentCurve of IFC 4.1. Safe for several threads.
/// </remarks>
internal sealed class AlignmentCurveReader
{
    private readonly PointReader _points;
    private readonly CurveReader _curves;
    private readonly CurveSegmentReader _segments;
    private readonly CantReader _cant;
    private readonly PlanCurveReader _plans;

    // Hundreds of things stand along one curve.
    private readonly ConcurrentDictionary<int, IStationedCurve> _known = new();

    /// <summary>A reader on the strength of others.</summary>
    /// <param name="points">Reads placements.</param>
    /// <param name="curves">Reads curves of ordinary classes.</param>
    public AlignmentCurveReader(PointReader points, CurveReader curves)
    {
        (_points, _curves) = (points, curves);
        _segments = new CurveSegmentReader(points, curves);
        _cant = new CantReader(points, _segments);
        _plans = new PlanCurveReader(points);
    }

    /// <summary>A curve of a class that <see cref="CurveReader"/> leaves to others; null where it is none of these either.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public ICurve? Curve(IfcEntity curve) => curve.Class switch
    {
        IfcClass.IfcCompositeCurve => Plan(curve),
        IfcClass.IfcGradientCurve => Gradient(curve),
        IfcClass.IfcSegmentedReferenceCurve => new CantedCurve(Stationed(curve.NeedReference("BaseCurve")), _cant.Cant(curve)),
        IfcClass.IfcOffsetCurveByDistances => Offset(curve),
        IfcClass.IfcAlignmentCurve => _plans.Curve(curve),
        _ => _segments.Parent(curve),
    };

    /// <summary>Any curve with the distance along it as its parameter.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated, or has no length.</exception>
    public IStationedCurve Stationed(IfcEntity curve)
    {
        if (!_known.TryGetValue(curve.Slot, out IStationedCurve? stationed))
            stationed = _known.GetOrAdd(curve.Slot, Read(curve));
        return stationed;
    }

    private IStationedCurve Read(IfcEntity curve)
    {
        ICurve found = _curves.Curve(curve);
        if (found is IStationedCurve stationed)
            return stationed;
        return found.Length() > 0
            ? ArcLengthCurve.Whole(found, Corners(found))
            : throw UnreadableItemException.Degenerate(curve, "a curve of some length", "none");
    }

    /// <summary>A place beside a curve.</summary>
    /// <param name="point">An IfcPointByDistanceExpression, or an IfcDistanceExpression of IFC 4.1.</param>
    /// <param name="basis">The curve.</param>
    public StationOffset Place(IfcEntity point, IStationedCurve basis)
    {
        var along = CurveMeasure.Of(point, "DistanceAlong", _points.Units);

        // The parameter of an alignment is its length in the unit of the file, counted from the start.
        double station = along.IsParameter ? along.Value * _points.Units.Length : along.Value;
        if (point.Boolean("AlongHorizontal") == false && basis is GradientCurve)
            station = basis.ParameterAtDistance(station);
        return new StationOffset(
            station,
            _points.Length(point, "OffsetLongitudinal"),
            _points.Length(point, "OffsetLateral"),
            _points.Length(point, "OffsetVertical"));
    }

    private StationedComposite Plan(IfcEntity curve)
    {
        var pieces = ImmutableArray.CreateBuilder<ICurve>();
        foreach (IfcEntity segment in curve.References("Segments"))
        {
            segment.GuardDepth();
            if (segment.Is(IfcClass.IfcCurveSegment))
                pieces.Add(_segments.Segment(segment));
            else
                pieces.Add(Ordinary(segment));
        }

        if (pieces.Count == 0)
            throw UnreadableItemException.Missing(curve, "Segments");

        // The last segment has no length: it tells where the curve ends and which way.
        ImmutableArray<ICurve> longer = [.. pieces.Where(piece => piece.End > 0)];
        return new StationedComposite(longer.IsEmpty ? pieces.ToImmutable() : longer);
    }

    private ArcLengthCurve Ordinary(IfcEntity segment)
    {
        if (!segment.Is(IfcClass.IfcCompositeCurveSegment))
            throw UnreadableItemException.Unsupported("an IfcCurveSegment", segment);
        ICurve parent = _curves.Curve(segment.NeedReference("ParentCurve"));
        if (segment.Boolean("SameSense") == false)
            parent = CurvePiece.Reversed(parent);
        return ArcLengthCurve.Whole(parent, []);
    }

    private GradientCurve Gradient(IfcEntity curve)
    {
        IStationedCurve plan = Stationed(curve.NeedReference("BaseCurve"));
        var pieces = new List<IProfilePiece>();
        foreach (IfcEntity segment in curve.References("Segments"))
            pieces.Add(new PlaneProfilePiece(_segments.Segment(segment)));
        return pieces.Count == 0
            ? throw UnreadableItemException.Missing(curve, "Segments")
            : new GradientCurve(plan, new StationProfile<IProfilePiece>(pieces));
    }

    private StationOffsetCurve Offset(IfcEntity curve)
    {
        IStationedCurve basis = Stationed(curve.NeedReference("BasisCurve"));
        var offsets = new List<StationOffset>();
        foreach (IfcEntity point in curve.References("OffsetValues"))
            offsets.Add(Place(point, basis));
        return offsets.Count == 0
            ? throw UnreadableItemException.Missing(curve, "OffsetValues")
            : new StationOffsetCurve(basis, offsets);
    }

    // Where a curve of an ordinary class may have corners; smooth curves have none.
    private static ImmutableArray<double> Corners(ICurve curve)
    {
        if (curve is PolylineCurve polyline)
            return [.. Enumerable.Range(0, polyline.Points.Length).Select(index => (double)index)];
        if (curve is not CompositeCurve composite)
            return [];
        var corners = ImmutableArray.CreateBuilder<double>();
        corners.Add(0);
        double start = 0;
        foreach (ICurve segment in composite.Segments)
        {
            bool forward = segment.End >= segment.Start;
            foreach (double corner in forward ? Corners(segment) : [])
            {
                if (corner > segment.Start && corner < segment.End)
                    corners.Add(start + corner - segment.Start);
            }

            start += Math.Abs(segment.End - segment.Start);
            corners.Add(start);
        }

        return corners.DrainToImmutable();
    }
}
