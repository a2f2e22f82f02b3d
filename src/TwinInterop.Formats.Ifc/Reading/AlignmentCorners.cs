using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The corners of an alignment of straight segments: the places where its segments begin, as they stand in the file.</summary>
internal static class AlignmentCorners
{
    // Metres: stations of plan and heights that are nearer than this are one.
    private const double OneStation = 1e-4;

    /// <summary>The corners in the system of the alignment; sampled points where its segments have been changed to others.</summary>
    public static Vector3D[] Of(IfcEntity alignment, IfcGeometry geometry)
    {
        foreach (IfcEntity representation in RepresentationChoice.Of(alignment, ShapeRole.Axis))
        {
            foreach (IfcEntity curve in representation.References("Items"))
            {
                if (Corners(curve, geometry.Points) is { } corners)
                    return corners;
            }
        }

        return geometry.Alignments.Curve(alignment)?.Discretise(geometry.Curves.Tessellation) ?? [];
    }

    private static Vector3D[]? Corners(IfcEntity curve, PointReader points)
    {
        if (!curve.Is(IfcClass.IfcGradientCurve))
            return Starts(curve, points);
        if (Starts(curve.Reference("BaseCurve"), points) is not { } plan || Starts(curve, points) is not { } heights || plan.Length != heights.Length)
            return null;
        double station = 0;
        for (int i = 0; i < plan.Length; i++)
        {
            if (i > 0)
                station += ((plan[i] - plan[i - 1]) with { Z = 0 }).Length;
            if (Math.Abs(heights[i].X - station) > OneStation)
                return null;
        }

        return [.. plan.Zip(heights, (place, height) => place with { Z = height.Y })];
    }

    /// <summary>Where the segments of a curve begin; null where one is not straight.</summary>
    private static Vector3D[]? Starts(IfcEntity curve, PointReader points)
    {
        if (!curve.Is(IfcClass.IfcCompositeCurve))
            return null;
        var starts = new List<Vector3D>();
        foreach (IfcEntity segment in curve.References("Segments"))
        {
            IfcEntity place = segment.Is(IfcClass.IfcCurveSegment) ? segment.Reference("Placement") : default;
            if (!place.Exists || !segment.Reference("ParentCurve").Is(IfcClass.IfcLine) || !place.Reference("Location").Is(IfcClass.IfcCartesianPoint))
                return null;
            starts.Add(points.Point(place.Reference("Location")));
        }

        return [.. starts];
    }
}
