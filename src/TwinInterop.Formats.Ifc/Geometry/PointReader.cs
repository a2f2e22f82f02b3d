using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Points, directions, axis placements and transformation operators, in metres.</summary>
/// <remarks>Source: ISO 16739-1, 8.9 (IfcCartesianPoint to IfcCartesianTransformationOperator3DnonUniform).</remarks>
/// <param name="units">The units of the model.</param>
internal sealed class PointReader(GeometryUnits units)
{
    /// <summary>The units of the model.</summary>
    public GeometryUnits Units => units;

    /// <summary>A length attribute in metres, or 0 where it is not given.</summary>
    public double Length(IfcEntity entity, string attribute) => (entity.Double(attribute) ?? 0) * units.Length;

    /// <summary>A length attribute in metres that must be given.</summary>
    public double NeedLength(IfcEntity entity, string attribute) => entity.Need(attribute) * units.Length;

    /// <summary>A point.</summary>
    public Vector3D Point(IfcEntity point)
    {
        if (!point.Is(IfcClass.IfcCartesianPoint))
            throw UnreadableItemException.Unsupported("an IfcCartesianPoint", point);
        return Numbers(point, "Coordinates") * units.Length;
    }

    /// <summary>Points of a list attribute.</summary>
    public Vector3D[] Points(IfcEntity entity, string attribute)
    {
        var points = new List<Vector3D>();
        foreach (IfcEntity point in entity.References(attribute))
            points.Add(Point(point));
        return [.. points];
    }

    /// <summary>The points of an IfcCartesianPointList2D or 3D.</summary>
    public Vector3D[] PointList(IfcEntity list)
    {
        using StepRows<double> rows = (list.Exists ? list["CoordList"].ReadDoubleRows() : null)
            ?? throw UnreadableItemException.Missing(list, "CoordList");
        var points = new Vector3D[rows.Count];
        for (int i = 0; i < points.Length; i++)
        {
            ReadOnlySpan<double> row = rows[i];
            points[i] = row.Length < 2
                ? throw UnreadableItemException.Degenerate(list, "two or three coordinates a point", $"{row.Length}")
                : new Vector3D(row[0], row[1], row.Length > 2 ? row[2] : 0) * units.Length;
        }

        return points;
    }

    /// <summary>A direction of length 1; zero where none is given.</summary>
    public static Vector3D Direction(IfcEntity direction) =>
        direction.Exists ? Numbers(direction, "DirectionRatios").Normalized() : default;

    /// <summary>A direction of an attribute, or zero.</summary>
    public static Vector3D Direction(IfcEntity entity, string attribute) => Direction(entity.Reference(attribute));

    /// <summary>The frame of an IfcAxis2Placement2D or 3D, or of an IfcAxis1Placement; identity where there is none.</summary>
    public Frame3D Frame(IfcEntity placement)
    {
        if (!placement.Exists)
            return Frame3D.Identity;
        Vector3D origin = Point(placement.NeedReference("Location"));
        return placement.Class switch
        {
            IfcClass.IfcAxis2Placement2D =>
                Frame3D.FromAxes(origin, Vector3D.UnitZ, OrX(Direction(placement, "RefDirection"))),
            IfcClass.IfcAxis1Placement or IfcClass.IfcAxis2Placement3D =>
                Frame3D.FromAxes(origin, Direction(placement, "Axis"), OrX(Direction(placement, "RefDirection"))),
            _ => throw UnreadableItemException.Unsupported("an axis placement", placement),
        };
    }

    /// <summary>The frame of a transformation operator, with its scales in the length of the axes.</summary>
    public Frame3D Operator(IfcEntity transformation)
    {
        Vector3D origin = Point(transformation.NeedReference("LocalOrigin"));
        Vector3D axis1 = Direction(transformation, "Axis1");
        Vector3D axis2 = Direction(transformation, "Axis2");
        bool is2D = transformation.Is(IfcClass.IfcCartesianTransformationOperator2D);
        Vector3D axis3 = is2D ? Vector3D.UnitZ : Direction(transformation, "Axis3");
        if (axis3 == default)
            axis3 = Vector3D.UnitZ;
        Vector3D reference = axis1 != default ? axis1 : axis2 != default ? axis2.Cross(axis3) : Vector3D.UnitX;
        Frame3D frame = Frame3D.FromAxes(origin, axis3, reference);
        if (axis2.Dot(frame.AxisY) < 0)
            frame = frame with { AxisY = -frame.AxisY };
        double scale = Scale(transformation, "Scale", 1);
        double scale2 = Scale(transformation, "Scale2", scale);
        double scale3 = Scale(transformation, "Scale3", scale);
        return new Frame3D(origin, frame.AxisX * scale, frame.AxisY * scale2, frame.AxisZ * (is2D ? 1 : scale3));
    }

    private static double Scale(IfcEntity transformation, string attribute, double otherwise) =>
        transformation.Double(attribute) is { } scale && scale != 0 ? scale : otherwise;

    private static Vector3D OrX(Vector3D direction) => direction == default ? Vector3D.UnitX : direction;

    private static Vector3D Numbers(IfcEntity entity, string attribute)
    {
        Span<double> numbers = stackalloc double[3];
        int count = entity[attribute].CopyDoubles(numbers);
        if (count < 2)
            throw UnreadableItemException.Missing(entity, attribute);
        return new Vector3D(numbers[0], numbers[1], count > 2 ? numbers[2] : 0);
    }
}
