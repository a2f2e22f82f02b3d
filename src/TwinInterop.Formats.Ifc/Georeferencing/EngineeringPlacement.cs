using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Resolves placements as far as is needed to tell where a model lies.</summary>
internal static class EngineeringPlacement
{
    private const int DeepestChain = 64;

    /// <summary>The frame of an object in the coordinates of the file, in metres; null where its placement has no Cartesian position.</summary>
    /// <param name="placement">IfcLocalPlacement, or IfcLinearPlacement with its Cartesian position.</param>
    /// <param name="unit">Metres in one unit of length.</param>
    public static Frame3D? Resolve(IfcEntity placement, double unit)
    {
        Frame3D frame = Frame3D.Identity;
        for (int depth = 0; placement.Exists; depth++)
        {
            IfcEntity relative = placement.Is(IfcClass.IfcLocalPlacement)
                ? placement.Reference("RelativePlacement")
                : placement.Reference("CartesianPosition");
            if (!relative.Exists || depth == DeepestChain || Axes(relative, unit) is not { } axes)
                return null;
            frame = axes.Compose(frame);
            placement = placement.Reference("PlacementRelTo");
        }

        return frame;
    }

    /// <summary>The frame of IfcAxis2Placement3D or 2D in metres; null where it has no location.</summary>
    public static Frame3D? Axes(IfcEntity placement, double unit)
    {
        IfcEntity location = placement.Exists ? placement.Reference("Location") : default;
        if (!location.Exists || Coordinates(location) is not { } origin)
            return null;
        return Frame3D.FromAxes(
            origin * unit, Direction(placement, "Axis") ?? Vector3D.UnitZ, Direction(placement, "RefDirection") ?? Vector3D.UnitX);
    }

    /// <summary>The coordinates of IfcCartesianPoint in units of the file; null where it has none.</summary>
    public static Vector3D? Coordinates(IfcEntity point) => Numbers(point, "Coordinates");

    /// <summary>The ratios of an IfcDirection; null where the attribute has none.</summary>
    public static Vector3D? Direction(IfcEntity entity, string attribute)
    {
        IfcEntity direction = entity.Reference(attribute);
        return direction.Exists ? Numbers(direction, "DirectionRatios") : null;
    }

    private static Vector3D? Numbers(IfcEntity entity, string attribute)
    {
        Span<double> numbers = stackalloc double[3];
        numbers.Clear();
        return entity[attribute].CopyDoubles(numbers) is >= 2 ? new Vector3D(numbers[0], numbers[1], numbers[2]) : null;
    }
}
