using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Directions have a length and span what they are to span.</summary>
[Checks("ifc-where-direction")]
internal sealed class DirectionCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcAxis2Placement3D, "AxisToRefDirPosition/WR4", placement => AreNotParallel(placement.Reference("Axis"), placement.Reference("RefDirection"))),
        new(IfcClass.IfcAxis2Placement3D, "AxisAndRefDirProvision/WR5", placement => placement.Has("Axis") == placement.Has("RefDirection")),
        new(IfcClass.IfcAxis2PlacementLinear, "WR2", placement => AreNotParallel(placement.Reference("Axis"), placement.Reference("RefDirection")), IfcRelease.Ifc4x3),
        new(IfcClass.IfcCartesianTransformationOperator, "ScaleGreaterZero/WR1", transformation => IsPositive(transformation, "Scale")),
        new(IfcClass.IfcCartesianTransformationOperator2DnonUniform, "Scale2GreaterZero/WR1", transformation => IsPositive(transformation, "Scale2")),
        new(IfcClass.IfcCartesianTransformationOperator3DnonUniform, "Scale2GreaterZero/WR1", transformation => IsPositive(transformation, "Scale2")),
        new(IfcClass.IfcCartesianTransformationOperator3DnonUniform, "Scale3GreaterZero/WR2", transformation => IsPositive(transformation, "Scale3")),
        new(IfcClass.IfcDirection, "MagnitudeGreaterZero", HasLength),
        new(IfcClass.IfcExtrudedAreaSolid, "ValidExtrusionDirection/WR31", solid => LeavesPlane(solid.Reference("ExtrudedDirection"))),
        new(IfcClass.IfcRevolvedAreaSolid, "AxisStartInXY/WR31", solid => IsInPlane(solid.Reference("Axis").Reference("Location"), "Coordinates")),
        new(IfcClass.IfcRevolvedAreaSolid, "AxisDirectionInXY/WR32", AxisIsInPlane),
        new(IfcClass.IfcVector, "MagGreaterOrEqualZero/WR1", vector => Terms.AtMost(0, vector.Double("Magnitude"))),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-direction", Table);

    private static bool? IsPositive(IfcEntity entity, string attribute) => entity.Double(attribute) is { } scale ? scale > 0 : null;

    private static bool? HasLength(IfcEntity direction)
    {
        Span<double> ratios = stackalloc double[3];
        int count = direction["DirectionRatios"].CopyDoubles(ratios);
        return count is 2 or 3 ? ratios[..count].ContainsAnyExcept(0.0, -0.0) : null;
    }

    private static bool? LeavesPlane(IfcEntity direction)
    {
        Span<double> ratios = stackalloc double[3];
        return direction.Exists && direction["DirectionRatios"].CopyDoubles(ratios) == 3 ? ratios[2] != 0 : null;
    }

    private static bool? IsInPlane(IfcEntity item, string attribute)
    {
        Span<double> ordinates = stackalloc double[3];
        return item.Exists && item[attribute].CopyDoubles(ordinates) == 3 ? ordinates[2] == 0 : null;
    }

    // Without axis it is the third one, which stands upon the plane.
    private static bool? AxisIsInPlane(IfcEntity solid)
    {
        IfcEntity axis = solid.Reference("Axis");
        return !axis.Exists ? null : axis.Has("Axis") ? IsInPlane(axis.Reference("Axis"), "DirectionRatios") : false;
    }

    private static bool? AreNotParallel(IfcEntity first, IfcEntity second)
    {
        Span<double> a = stackalloc double[3];
        Span<double> b = stackalloc double[3];
        if (!first.Exists || !second.Exists || first["DirectionRatios"].CopyDoubles(a) != 3 || second["DirectionRatios"].CopyDoubles(b) != 3)
            return null;
        double length = Math.Sqrt(((a[0] * a[0]) + (a[1] * a[1]) + (a[2] * a[2])) * ((b[0] * b[0]) + (b[1] * b[1]) + (b[2] * b[2])));
        double x = (a[1] * b[2]) - (a[2] * b[1]);
        double y = (a[2] * b[0]) - (a[0] * b[2]);
        double z = (a[0] * b[1]) - (a[1] * b[0]);
        const double Tolerance = 1e-12; // Of the sine of the angle: rounding of parallel directions.
        return length == 0 ? null : Math.Sqrt((x * x) + (y * y) + (z * z)) > Tolerance * length;
    }
}
