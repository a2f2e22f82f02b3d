using System.Collections.Immutable;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The plan of an alignment from its design parameters.</summary>
/// <remarks>Source: IfcAlignmentHorizontalSegment (ISO 16739-1:2024, 8.7.3.2).</remarks>
/// <param name="points">The units of the model.</param>
internal sealed class HorizontalLayout(PointReader points)
{
    /// <summary>The pieces of one law each, in order.</summary>
    /// <param name="parameters">The segments in order.</param>
    /// <param name="cant">The cant along them, on which a Viennese bend depends; empty where there is none.</param>
    public ImmutableArray<ICurve> Pieces(List<IfcEntity> parameters, ImmutableArray<CantSegment> cant)
    {
        var pieces = ImmutableArray.CreateBuilder<ICurve>();
        double station = 0;
        foreach (IfcEntity segment in parameters)
        {
            double length = points.NeedLength(segment, "SegmentLength");
            if (!(length > 0))
                continue;
            var start = new PlanStart(
                points.Point(segment.NeedReference("StartPoint")), segment.Need("StartDirection") * points.Units.Angle, length);
            double middle = station + (length / 2);
            CantSegment? own = cant.FirstOrDefault(piece => piece.Start <= middle && middle < piece.Start + piece.Length);
            Add(pieces, segment, start, own);
            station += length;
        }

        return pieces.DrainToImmutable();
    }

    private void Add(ImmutableArray<ICurve>.Builder pieces, IfcEntity segment, in PlanStart start, CantSegment? cant)
    {
        double first = Curvature(segment, "StartRadiusOfCurvature");
        double last = Curvature(segment, "EndRadiusOfCurvature");
        switch (segment.Enum("PredefinedType"))
        {
            case "LINE":
                pieces.Add(start.Line());
                break;
            case "CIRCULARARC":
                pieces.Add(start.Spiral(new CurvatureLaw([first])));
                break;
            case "CUBIC":
                pieces.Add(start.Cubic(first, last));
                break;
            case "HELMERTCURVE":
                AddHelmert(pieces, start, first, last);
                break;
            case "VIENNESEBEND":
                double height = points.Length(segment, "GravityCenterLineHeight");
                double lean = cant is null ? 0 : cant.Tilt.End - cant.Tilt.Start;
                pieces.Add(start.Spiral(Transition.Viennese(first, last, start.Length, height, lean)));
                break;
            default:
                pieces.Add(start.Spiral(Transition.Between(Kind(segment), first, last, start.Length)));
                break;
        }
    }

    private static void AddHelmert(ImmutableArray<ICurve>.Builder pieces, in PlanStart start, double first, double last)
    {
        CurvatureLaw before = Transition.Between(TransitionKind.HelmertFirst, first, last, start.Length);
        CurvatureLaw after = Transition.Between(TransitionKind.HelmertSecond, first, last, start.Length);
        double half = start.Length / 2;
        ICurve one = (start with { Length = half }).Spiral(before);
        var way = new SpiralCurve(after, Frame3D.Identity, half, start.Length);
        Vector3D tangent = one.TangentAt(half);
        pieces.Add(one);
        pieces.Add(ArcLengthCurve.Placed(
            way, half, half, Frame3D.FromAxes(one.PointAt(half), default, tangent)));
    }

    private static TransitionKind Kind(IfcEntity segment) => segment.Enum("PredefinedType") switch
    {
        "CLOTHOID" => TransitionKind.Linear,
        "BLOSSCURVE" => TransitionKind.Bloss,
        "COSINECURVE" => TransitionKind.Cosine,
        "SINECURVE" => TransitionKind.Sine,
        _ => throw UnreadableItemException.Unsupported("a horizontal segment", segment),
    };

    // A radius of 0 stands for none: a straight line.
    private double Curvature(IfcEntity segment, string attribute) =>
        points.NeedLength(segment, attribute) is var radius && radius != 0 ? 1 / radius : 0;
}
