using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that linear placements say in Cartesian coordinates, too, where they are, and the same place.</summary>
/// <remarks>Source: IfcLinearPlacement (ISO 16739-1:2024, 8.6.3.8).</remarks>
[Checks("ifc-lip002")]
internal sealed class LinearPlacementCheck : IIfcCheck
{
    private const double Tolerance = 0.001;

    public void Check(IfcSubject subject)
    {
        if (!subject.IsOf(IfcRelease.Ifc4x3) || subject.Model.CountOf(IfcClass.IfcLinearPlacement) == 0)
            return;
        var geometry = new IfcGeometry(subject.Model);
        var curves = new AlignmentCurveReader(geometry.Points, geometry.Curves);
        var reader = new LinearPlacementReader(subject.Model, geometry.Points, curves);
        foreach (IfcEntity placement in subject.Model.OfType(IfcClass.IfcLinearPlacement))
        {
            IfcEntity cartesian = placement.Reference("CartesianPosition");
            if (!cartesian.Exists)
                subject.Report("ifc-lip002", placement, "CartesianPosition", "$");
            else if (Difference(placement, cartesian, reader, geometry.Points) is > Tolerance and var away)
                subject.Report("ifc-lip002", placement, "CartesianPosition", FormattableString.Invariant($"{away:0.###} m"));
        }
    }

    /// <summary>How far the two are apart in metres; 0 where one cannot be evaluated.</summary>
    private static double Difference(IfcEntity placement, IfcEntity cartesian, LinearPlacementReader reader, PointReader points)
    {
        try
        {
            Vector3D along = reader.On(placement.Reference("RelativePlacement")).Origin;
            return along.DistanceTo(points.Frame(cartesian).Origin);
        }
        catch (UnreadableItemException)
        {
            return 0;
        }
    }
}
