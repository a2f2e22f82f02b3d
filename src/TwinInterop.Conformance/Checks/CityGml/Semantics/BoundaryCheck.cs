using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>How the boundary surfaces of an object stand to its body: level of detail, membership, ground.</summary>
/// <remarks>Source: OGC 12-019, 10.3.1 and 10.3.3.</remarks>
[Checks("citygml-lod-boundary", "citygml-semantics-outside", "citygml-semantics-no-ground", "citygml-semantics-ground-height")]
internal sealed class BoundaryCheck(SemanticSubject subject)
{
    /// <summary>Slopes and basements set grounds apart by some metres: more than this share of the height is no ground.</summary>
    private const double GroundShare = 0.5;

    public void Check(CityObject whole)
    {
        CityObject[] surfaces = [.. whole.Parts.Where(part => part.Class.Name is "RoofSurface" or "WallSurface" or "GroundSurface")];
        if (surfaces.Length == 0)
            return;
        HashSet<string> lods = [.. surfaces.SelectMany(part => part.Geometry).Select(geometry => geometry.Lod)];
        foreach (LodGeometry body in whole.Geometry)
        {
            if (body.Geometry is not AbstractSolid solid || body.Lod is not ['2' or '3', ..])
                continue;
            if (lods.Count > 0 && !lods.Contains(body.Lod))
                subject.Report("citygml-lod-boundary", whole.Source.LocalId, "lod" + body.Lod, string.Join(", ", lods.Order(StringComparer.Ordinal)), body.Lod);
            if (body.Lod.StartsWith('2'))
                CheckMembership(surfaces, solid, body.Lod);
        }

        foreach (string lod in lods.Where(lod => lod is ['2' or '3', ..]).Order(StringComparer.Ordinal))
            CheckGround(whole, surfaces, lod);
    }

    /// <summary>Roofs may overhang; walls and grounds bound the solid.</summary>
    private void CheckMembership(CityObject[] surfaces, AbstractSolid solid, string lod)
    {
        var shells = new HashSet<AbstractSurface>(solid.Surfaces(), ReferenceEqualityComparer.Instance);
        HashSet<FaceKey>? places = null;
        foreach (CityObject part in surfaces.Where(part => part.Class.Name != "RoofSurface"))
        {
            int outside = 0, count = 0;
            foreach (AbstractSurface face in part.Geometry.Where(geometry => geometry.Lod == lod).SelectMany(geometry => geometry.Geometry.Surfaces()))
            {
                count++;
                if (face is not PolygonSurface polygon || shells.Contains(face))
                    continue;
                places ??= [.. shells.OfType<PolygonSurface>().Select(Key)];
                outside += places.Contains(Key(polygon)) ? 0 : 1;
            }

            if (outside > 0)
                subject.Report("citygml-semantics-outside", part.Source.LocalId, "lod" + lod, string.Create(CultureInfo.InvariantCulture, $"{outside} / {count}"), "0");
        }
    }

    private void CheckGround(CityObject whole, CityObject[] surfaces, string lod)
    {
        double lowest = double.PositiveInfinity, highest = double.NegativeInfinity, ground = double.PositiveInfinity;
        var classes = new HashSet<string>(StringComparer.Ordinal);
        foreach (CityObject part in surfaces)
        {
            foreach (LodGeometry geometry in part.Geometry.Where(geometry => geometry.Lod == lod))
            {
                BoundingBox box = geometry.Geometry.Bounds();
                if (box.IsEmpty || double.IsNaN(box.Min.Z))
                    continue;
                classes.Add(part.Class.Name);
                lowest = Math.Min(lowest, box.Min.Z);
                highest = Math.Max(highest, box.Max.Z);
                if (part.Class.Name == "GroundSurface")
                    ground = Math.Min(ground, box.Min.Z);
            }
        }

        if (classes.Count == 0)
            return;
        if (!classes.Contains("GroundSurface") && classes.Count == 2)
            subject.Report("citygml-semantics-no-ground", whole.Source.LocalId, "lod" + lod);
        else if (double.IsFinite(ground) && ground - lowest > GroundShare * (highest - lowest))
            subject.Report("citygml-semantics-ground-height", whole.Source.LocalId, "lod" + lod, Show(ground), Show(lowest));
    }

    private FaceKey Key(PolygonSurface polygon) => FaceKey.Of(polygon, subject.Tolerances);

    private static string Show(double height) => string.Create(CultureInfo.InvariantCulture, $"{height:0.###} m");
}
