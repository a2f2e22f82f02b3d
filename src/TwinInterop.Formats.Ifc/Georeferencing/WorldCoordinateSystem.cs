using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>The WorldCoordinateSystem of a context, where it counts.</summary>
/// <remarks>
/// By the schema it is the offset between the origin of the file and the point that a coordinate operation places. Programs also
/// repeat there what the root placement or the coordinate operation says: that must not be applied a second time.
/// </remarks>
internal sealed class WorldCoordinateSystem(IfcModel model, IfcEntity context, double unit, EngineeringSample sample)
{
    private const double FarFromOrigin = 1000;
    private const double NearlyThere = 0.05;
    private const double SamePlace = 1e-3;
    private const double Negligible = 1e-9;

    /// <summary>The frame as written; null for none or one that changes nothing.</summary>
    public Frame3D? Written { get; } = Read(context, unit);

    /// <summary>The frame that is to be applied before a coordinate operation; null for none.</summary>
    /// <param name="shift">Where the operation puts the origin, in metres.</param>
    /// <param name="isQuiet">True where nothing is to be reported.</param>
    public Frame3D? Before(in Vector3D shift, bool isQuiet)
    {
        if (Written is not { } world)
            return null;

        string? reason = IsInPlacements(world) ? "the placements contain already"
            : IsNear(world.Origin, shift) ? "repeats the coordinate operation"
            : null;
        if (reason is not null && !isQuiet)
        {
            model.Report(
                GeoreferenceDiagnostics.WorldAppliedTwice, context, OperationFrame.Shown(world.Origin.X), OperationFrame.Shown(world.Origin.Y), reason);
        }

        return reason is null ? world : null;
    }

    private static Frame3D? Read(IfcEntity context, double unit)
    {
        IfcEntity placement = context.Exists ? context.Reference("WorldCoordinateSystem") : default;
        if (!placement.Exists || EngineeringPlacement.Axes(placement, unit) is not { } frame)
            return null;
        bool changes = frame.Origin.Length > Negligible || frame.AxisX.DistanceTo(Vector3D.UnitX) > Negligible
            || frame.AxisZ.DistanceTo(Vector3D.UnitZ) > Negligible;
        return changes ? frame : null;
    }

    private bool IsInPlacements(in Frame3D world) =>
        IsNear(world.Origin, sample.Centre)
        || (sample.SiteFrame is { } site && site.Origin.DistanceTo(world.Origin) < SamePlace && site.AxisX.DistanceTo(world.AxisX) < SamePlace);

    private static bool IsNear(in Vector3D world, in Vector3D other)
    {
        double distance = Math.Sqrt((world.X * world.X) + (world.Y * world.Y));
        return distance > FarFromOrigin && Math.Abs(world.X - other.X) + Math.Abs(world.Y - other.Y) < NearlyThere * distance;
    }
}
