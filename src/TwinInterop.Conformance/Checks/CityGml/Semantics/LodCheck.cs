using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>Outlines of LoD0 lie at one height; blocks of LoD1 stand on vertical walls under a flat top.</summary>
/// <remarks>Source: OGC 12-019, 10.3 and 6.2; OGC 20-010, 7.2.</remarks>
[Checks("citygml-lod0-level", "citygml-lod1-block")]
internal sealed class LodCheck(SemanticSubject subject)
{
    private const double Slack = 5;

    /// <summary>Slivers have no direction to speak of.</summary>
    private const double SmallestArea = 0.01;

    public void Check(CityObject part)
    {
        if (part.Class.Name is not ("Building" or "BuildingPart"))
            return;
        foreach (LodGeometry geometry in part.Geometry)
        {
            if (geometry.Role is GeometryRole.Footprint or GeometryRole.RoofEdge && geometry.Lod.StartsWith('0'))
                CheckLevel(part, geometry);
            else if (geometry.Lod.StartsWith('1') && geometry.Geometry is AbstractSolid)
                CheckBlock(part, geometry);
        }
    }

    private void CheckLevel(CityObject part, LodGeometry geometry)
    {
        double worst = 0;
        foreach (AbstractSurface surface in geometry.Geometry.Surfaces())
        {
            BoundingBox box = surface.Bounds();
            worst = Math.Max(worst, box.Max.Z - box.Min.Z); // NaN without heights: nothing to compare.
        }

        double limit = subject.Tolerances.PlanarityMetres;
        if (worst > limit)
            subject.Report("citygml-lod0-level", part.Source.LocalId, "lod0", Show(worst, " m"), "≤ " + Show(limit, " m"));
    }

    private void CheckBlock(CityObject part, LodGeometry geometry)
    {
        double worst = 0;
        foreach (FaceMeasure face in FaceMeasure.Of(geometry.Geometry, subject.Tolerances))
        {
            if (face.Area.Length < SmallestArea)
                continue;
            double angle = face.AngleFromUp;
            worst = Math.Max(worst, Math.Min(Math.Min(angle, 180 - angle), Math.Abs(90 - angle)));
        }

        if (worst > Slack)
            subject.Report("citygml-lod1-block", part.Source.LocalId, "lod" + geometry.Lod, Show(worst, "°"), "≤ " + Show(Slack, "°"));
    }

    private static string Show(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.###}{unit}");
}
