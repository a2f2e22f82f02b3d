using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Profile definitions. Safe for several threads.</summary>
/// <remarks>Source: IfcProfileDef and its subtypes (ISO 16739-1, 8.15).</remarks>
internal sealed class ProfileReader
{
    private readonly PointReader _points;
    private readonly CurveReader _curves;
    private readonly RoundProfiles _round;
    private readonly RolledProfiles _rolled;
    private readonly CraneRailProfiles _rails;

    /// <summary>A reader on the strength of others.</summary>
    public ProfileReader(PointReader points, CurveReader curves)
    {
        (_points, _curves) = (points, curves);
        (_round, _rolled, _rails) = (new(curves.Tessellation), new(curves.Tessellation), new(curves.Tessellation));
    }

    /// <summary>A profile that may be of any kind and must have some extent.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated or has no extent.</exception>
    public Profile Profile(IfcEntity profile)
    {
        profile.GuardDepth();
        Profile read = profile.Class switch
        {
            IfcClass.IfcArbitraryClosedProfileDef => Closed(profile),
            IfcClass.IfcArbitraryProfileDefWithVoids => Closed(profile),
            IfcClass.IfcArbitraryOpenProfileDef =>
                TwinInterop.Geometry.Profiles.Profile.Open(_curves.Polyline(profile.NeedReference("Curve"))),
            IfcClass.IfcCenterLineProfileDef => TwinInterop.Geometry.Profiles.Profile.AlongCentreLine(
                _curves.Polyline(profile.NeedReference("Curve")), _points.NeedLength(profile, "Thickness")),
            IfcClass.IfcOpenCrossProfileDef => TwinInterop.Geometry.Profiles.Profile.Open(OpenCross(profile)),
            IfcClass.IfcCompositeProfileDef => Composite(profile),
            IfcClass.IfcMirroredProfileDef => Profile(profile.NeedReference("ParentProfile"))
                .Transformed(Frame3D.Identity with { AxisX = -Vector3D.UnitX }),
            IfcClass.IfcDerivedProfileDef => Profile(profile.NeedReference("ParentProfile"))
                .Transformed(_points.Operator(profile.NeedReference("Operator"))),
            _ when profile.Is(IfcClass.IfcParameterizedProfileDef) => Placed(profile),
            _ => throw UnreadableItemException.Unsupported("a profile", profile),
        };
        return read.IsEmpty ? throw UnreadableItemException.Degenerate(profile, "a profile of some extent", "none") : read;
    }

    private Profile Closed(IfcEntity profile)
    {
        Vector3D[] outer = _curves.Polyline(profile.NeedReference("OuterCurve"));
        var inner = new List<Vector3D[]>();
        foreach (IfcEntity hole in profile.References("InnerCurves"))
            inner.Add(_curves.Polyline(hole));
        return TwinInterop.Geometry.Profiles.Profile.Of(outer, [.. inner]);
    }

    private Profile Composite(IfcEntity profile)
    {
        var parts = new List<Profile>();
        foreach (IfcEntity part in profile.References("Profiles"))
            parts.Add(Profile(part));
        return TwinInterop.Geometry.Profiles.Profile.Composite(parts);
    }

    private Profile Placed(IfcEntity profile)
    {
        Profile shape = profile.Class switch
        {
            IfcClass.IfcRectangleProfileDef => _round.Rectangle(Need(profile, "XDim"), Need(profile, "YDim")),
            IfcClass.IfcRoundedRectangleProfileDef =>
                _round.Rectangle(Need(profile, "XDim"), Need(profile, "YDim"), Need(profile, "RoundingRadius")),
            IfcClass.IfcRectangleHollowProfileDef => _round.RectangleHollow(
                Need(profile, "XDim"), Need(profile, "YDim"), Need(profile, "WallThickness"),
                May(profile, "InnerFilletRadius"), May(profile, "OuterFilletRadius")),
            IfcClass.IfcCircleProfileDef => _round.Circle(Need(profile, "Radius")),
            IfcClass.IfcCircleHollowProfileDef =>
                _round.CircleHollow(Need(profile, "Radius"), Need(profile, "WallThickness")),
            IfcClass.IfcEllipseProfileDef => _round.Ellipse(Need(profile, "SemiAxis1"), Need(profile, "SemiAxis2")),
            IfcClass.IfcTrapeziumProfileDef => _rolled.Trapezium(
                Need(profile, "BottomXDim"), Need(profile, "TopXDim"), Need(profile, "YDim"), May(profile, "TopXOffset")),
            _ => Rolled(profile),
        };
        IfcEntity position = profile.Reference("Position");
        return position.Exists ? shape.Transformed(_points.Frame(position)) : shape;
    }

    private Profile Rolled(IfcEntity profile) => profile.Class switch
    {
        IfcClass.IfcIShapeProfileDef => I(profile),
        IfcClass.IfcAsymmetricIShapeProfileDef => AsymmetricI(profile),
        IfcClass.IfcLShapeProfileDef => _rolled.L(
            Need(profile, "Depth"), profile.Double("Width") is null ? Need(profile, "Depth") : Need(profile, "Width"),
            Need(profile, "Thickness"), May(profile, "FilletRadius"), May(profile, "EdgeRadius"), Angle(profile, "LegSlope")),
        IfcClass.IfcTShapeProfileDef => _rolled.T(
            Need(profile, "Depth"), Need(profile, "WebThickness"), May(profile, "WebEdgeRadius"), Angle(profile, "WebSlope"),
            new Flange(
                Need(profile, "FlangeWidth"), Need(profile, "FlangeThickness"), May(profile, "FilletRadius"),
                May(profile, "FlangeEdgeRadius"), Angle(profile, "FlangeSlope"))),
        IfcClass.IfcUShapeProfileDef => _rolled.U(Need(profile, "Depth"), Need(profile, "WebThickness"), Flange(profile)),
        IfcClass.IfcZShapeProfileDef => _rolled.Z(Need(profile, "Depth"), Need(profile, "WebThickness"), Flange(profile)),
        IfcClass.IfcCShapeProfileDef => _rolled.C(
            Need(profile, "Depth"), Need(profile, "Width"), Need(profile, "WallThickness"), Need(profile, "Girth"),
            May(profile, "InternalFilletRadius")),
        IfcClass.IfcCraneRailAShapeProfileDef => _rails.A(
            Need(profile, "OverallHeight"), Head(profile), Need(profile, "WebThickness"),
            (Need(profile, "BaseWidth2"), Need(profile, "BaseDepth1")),
            (Need(profile, "BaseWidth4"), Need(profile, "BaseDepth2")), Need(profile, "BaseDepth3")),
        IfcClass.IfcCraneRailFShapeProfileDef => _rails.F(
            Need(profile, "OverallHeight"), Head(profile), Need(profile, "WebThickness"),
            Need(profile, "BaseDepth1"), Need(profile, "BaseDepth2")),
        _ => throw UnreadableItemException.Unsupported("a profile", profile),
    };

    private RailHead Head(IfcEntity profile) => new(
        Need(profile, "HeadWidth"), Need(profile, "HeadDepth2"), Need(profile, "HeadDepth3"), May(profile, "Radius"));

    // Segments one after the other, each by its width and slope, from the offset point on.
    private Vector3D[] OpenCross(IfcEntity profile)
    {
        using PooledList<double>? widths = profile["Widths"].ReadDoubles();
        using PooledList<double>? slopes = profile["Slopes"].ReadDoubles();
        if (widths is null || slopes is null || widths.Count != slopes.Count)
            throw UnreadableItemException.Missing(profile, "Widths");
        bool horizontal = profile.Boolean("HorizontalWidths") ?? true;
        IfcEntity start = profile.Reference("OffsetPoint");
        var corners = new Vector3D[widths.Count + 1];
        corners[0] = start.Exists ? _points.Point(start) : default;
        for (int i = 0; i < widths.Count; i++)
        {
            double width = widths[i] * _points.Units.Length;
            (double sine, double cosine) = Math.SinCos(slopes[i] * _points.Units.Angle);
            corners[i + 1] = corners[i] + (horizontal
                ? new Vector3D(width, width * sine / cosine, 0)
                : new Vector3D(width * cosine, width * sine, 0));
        }

        return corners;
    }

    private Profile I(IfcEntity profile)
    {
        var flange = new Flange(
            Need(profile, "OverallWidth"), Need(profile, "FlangeThickness"), May(profile, "FilletRadius"),
            May(profile, "FlangeEdgeRadius"), Angle(profile, "FlangeSlope"));
        return _rolled.AsymmetricI(Need(profile, "OverallDepth"), Need(profile, "WebThickness"), flange, flange);
    }

    // IFC2x3 derives the shape from the symmetric one, with the lower flange in the symmetric attributes.
    private Profile AsymmetricI(IfcEntity profile)
    {
        bool derived = profile.Double("OverallWidth") is not null;
        var bottom = new Flange(
            Need(profile, derived ? "OverallWidth" : "BottomFlangeWidth"),
            Need(profile, derived ? "FlangeThickness" : "BottomFlangeThickness"),
            May(profile, derived ? "FilletRadius" : "BottomFlangeFilletRadius"),
            May(profile, "BottomFlangeEdgeRadius"),
            Angle(profile, "BottomFlangeSlope"));
        double thickness = May(profile, "TopFlangeThickness");
        var top = new Flange(
            Need(profile, "TopFlangeWidth"), thickness > 0 ? thickness : bottom.Thickness,
            May(profile, "TopFlangeFilletRadius"), May(profile, "TopFlangeEdgeRadius"), Angle(profile, "TopFlangeSlope"));
        return _rolled.AsymmetricI(Need(profile, "OverallDepth"), Need(profile, "WebThickness"), bottom, top);
    }

    private Flange Flange(IfcEntity profile) => new(
        Need(profile, "FlangeWidth"), Need(profile, "FlangeThickness"), May(profile, "FilletRadius"),
        May(profile, "EdgeRadius"), Angle(profile, "FlangeSlope"));

    private double Need(IfcEntity profile, string attribute) => _points.NeedLength(profile, attribute);

    private double May(IfcEntity profile, string attribute) => _points.Length(profile, attribute);

    private double Angle(IfcEntity profile, string attribute) =>
        (profile.Double(attribute) ?? 0) * _points.Units.Angle;
}
