using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>Roofs look up, grounds look down, walls stand.</summary>
/// <remarks>
/// A thick roof also has an underside: what counts is the sum over the surface. Source: OGC 12-019, 10.3.3.
/// </remarks>
[Checks("citygml-semantics-roof", "citygml-semantics-ground", "citygml-semantics-wall")]
internal sealed class SurfaceDirectionCheck(SemanticSubject subject)
{
    /// <summary>The smallest part of all area that the sum must have to say anything.</summary>
    private const double Decisive = 0.1;

    private const double Steep = 45;

    public void Check(CityObject part)
    {
        if (part.Class.Name is not ("RoofSurface" or "GroundSurface" or "WallSurface"))
            return;
        foreach (LodGeometry geometry in part.Geometry)
            Judge(part, geometry);
    }

    private void Judge(CityObject part, LodGeometry geometry)
    {
        Vector3D sum = default;
        double area = 0, lying = 0;
        foreach (FaceMeasure face in FaceMeasure.Of(geometry.Geometry, subject.Tolerances))
        {
            sum += face.Area;
            area += face.Area.Length;
            if (Math.Abs(face.AngleFromUp - 90) > Steep)
                lying += face.Area.Length;
        }

        if (area == 0)
            return;
        double angle = FaceMeasure.AngleOf(sum);
        double slack = subject.Tolerances.NormalsDegrees;
        bool isDecided = sum.Length > Decisive * area;
        (string Rule, string Expected)? broken = part.Class.Name switch
        {
            "RoofSurface" when isDecided && angle > 90 + slack => ("citygml-semantics-roof", "≤ 90° from up"),
            "GroundSurface" when isDecided && angle < 90 - slack => ("citygml-semantics-ground", "≥ 90° from up"),
            "WallSurface" when isDecided && lying > area / 2 => ("citygml-semantics-wall", "45° to 135° from up"),
            _ => null,
        };
        if (broken is { } rule)
            subject.Report(rule.Rule, part.Source.LocalId, "lod" + geometry.Lod, string.Create(CultureInfo.InvariantCulture, $"{angle:0.#}°"), rule.Expected);
    }
}
