using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Places along alignments.</summary>
/// <remarks>
/// Source: IfcLinearPlacement, IfcAxis2PlacementLinear (ISO 16739-1:2024, 8.6.3 and 8.9.3.4), and IfcLinearPlacement of
/// IFC 4.1. Axes are relative to the curve: along it, to the left, and upwards.
/// </remarks>
/// <param name="model">Takes the findings.</param>
/// <param name="points">Reads the Cartesian fallback.</param>
/// <param name="alignments">Reads curves and distances.</param>
internal sealed class LinearPlacementReader(IfcModel model, PointReader points, AlignmentCurveReader alignments)
{
    /// <summary>The frame of a placement, computed along its curve.</summary>
    /// <remarks>A Cartesian position beside it is compared, and a difference is reported.</remarks>
    /// <returns>Null where it cannot be computed and the file gives a Cartesian position instead.</returns>
    /// <exception cref="UnreadableItemException">It cannot be computed, and there is no other.</exception>
    public Frame3D? Frame(IfcEntity placement)
    {
        IfcEntity cartesian = placement.Reference("CartesianPosition");
        Frame3D frame;
        try
        {
            placement.GuardDepth();
            frame = placement.Reference("Distance").Exists ? OfIfc4X1(placement) : On(placement.NeedReference("RelativePlacement"));
        }
        catch (UnreadableItemException left) when (cartesian.Exists)
        {
            model.Report(GeometryDiagnostics.CartesianInstead, placement, left.Entity.ToString());
            return null;
        }

        if (cartesian.Exists)
            Compare(placement, frame, points.Frame(cartesian));
        return frame;
    }

    /// <summary>The frame of an IfcAxis2PlacementLinear.</summary>
    public Frame3D On(IfcEntity placement)
    {
        IfcEntity location = placement.NeedReference("Location");
        if (location.Is(IfcClass.IfcCartesianPoint))
            return points.Frame(placement);
        IStationedCurve basis = alignments.Stationed(location.NeedReference("BasisCurve"));
        Frame3D frame = alignments.Place(location, basis).On(basis);
        return frame.Compose(Turn(placement));
    }

    /// <summary>How an IfcAxis2PlacementLinear turns the frame of its curve.</summary>
    public static Frame3D Turn(IfcEntity placement)
    {
        Vector3D reference = PointReader.Direction(placement, "RefDirection");
        return Frame3D.FromAxes(
            default, PointReader.Direction(placement, "Axis"), reference == default ? Vector3D.UnitX : reference);
    }

    private Frame3D OfIfc4X1(IfcEntity placement)
    {
        IStationedCurve basis = alignments.Stationed(placement.NeedReference("PlacementRelTo"));
        Frame3D frame = alignments.Place(placement.NeedReference("Distance"), basis).On(basis);
        IfcEntity orientation = placement.Reference("Orientation");
        if (!orientation.Exists)
            return frame;
        Vector3D lateral = PointReader.Direction(orientation, "LateralAxisDirection");
        Vector3D vertical = PointReader.Direction(orientation, "VerticalAxisDirection");
        return frame.Compose(Frame3D.FromAxes(default, vertical, lateral.Cross(vertical)));
    }

    private void Compare(IfcEntity placement, in Frame3D computed, in Frame3D cartesian)
    {
        // Metres, and the sine of an angle.
        const double Near = 0.001;
        double away = computed.Origin.DistanceTo(cartesian.Origin);
        double turned = Math.Max((computed.AxisX - cartesian.AxisX).Length, (computed.AxisZ - cartesian.AxisZ).Length);
        if (away > Near || turned > Near)
            model.Report(GeometryDiagnostics.CartesianDiffers, placement, away, turned);
    }
}
