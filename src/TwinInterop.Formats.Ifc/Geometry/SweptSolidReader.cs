using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Solids swept from profiles. Safe for several threads.</summary>
/// <remarks>Source: IfcSweptAreaSolid, IfcSweptDiskSolid, IfcSectionedSpine (ISO 16739-1, 8.8.3).</remarks>
/// <param name="points">Reads placements.</param>
/// <param name="curves">Reads directrices.</param>
/// <param name="profiles">Reads cross sections.</param>
/// <param name="surfaces">Reads reference surfaces.</param>
internal sealed class SweptSolidReader(
    PointReader points, CurveReader curves, ProfileReader profiles, SurfaceReader surfaces)
{
    /// <summary>The body of a swept solid.</summary>
    /// <param name="solid">The item.</param>
    /// <param name="meter">What may be spent.</param>
    /// <returns>Null where the class is not a swept solid.</returns>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public PolygonMesh? Solid(IfcEntity solid, BudgetMeter meter) => solid.Class switch
    {
        IfcClass.IfcExtrudedAreaSolid or IfcClass.IfcExtrudedAreaSolidTapered => Extruded(solid, meter),
        IfcClass.IfcRevolvedAreaSolid or IfcClass.IfcRevolvedAreaSolidTapered => Revolved(solid, meter),
        IfcClass.IfcSweptDiskSolid or IfcClass.IfcSweptDiskSolidPolygonal => Disk(solid, meter),
        IfcClass.IfcSurfaceCurveSweptAreaSolid or IfcClass.IfcFixedReferenceSweptAreaSolid
            or IfcClass.IfcDirectrixDerivedReferenceSweptAreaSolid => AlongDirectrix(solid, meter),
        IfcClass.IfcSectionedSpine => Spine(solid, meter),
        _ => null,
    };

    private PolygonMesh Extruded(IfcEntity solid, BudgetMeter meter)
    {
        Profile profile = profiles.Profile(solid.NeedReference("SweptArea"));
        NeedSweep(meter, profile, 2, solid);
        Frame3D position = points.Frame(solid.Reference("Position"));
        Vector3D direction = PointReader.Direction(solid.NeedReference("ExtrudedDirection"));
        Vector3D path = direction * points.NeedLength(solid, "Depth");
        if (Math.Abs(path.Z) <= PointSequence.Coincidence && profile.Lines.IsEmpty)
            throw UnreadableItemException.Degenerate(solid, "a depth across the profile", $"{path.Z} m");
        if (!solid.Is(IfcClass.IfcExtrudedAreaSolidTapered))
            return LinearSweep.Extrude(profile, position, path);
        Profile end = profiles.Profile(solid.NeedReference("EndSweptArea"));
        return LinearSweep.Taper(profile, end, position, path) ?? throw Unlike(solid);
    }

    private PolygonMesh Revolved(IfcEntity solid, BudgetMeter meter)
    {
        Profile profile = profiles.Profile(solid.NeedReference("SweptArea"));
        Frame3D axis = points.Frame(solid.NeedReference("Axis"));
        double angle = solid.Need("Angle") * points.Units.Angle;
        Tessellation tessellation = curves.Tessellation;
        NeedSweep(meter, profile, tessellation.MostSegments, solid);
        PolygonMesh mesh = solid.Is(IfcClass.IfcRevolvedAreaSolidTapered)
            ? RotarySweep.Taper(
                profile, profiles.Profile(solid.NeedReference("EndSweptArea")), axis.Origin, axis.AxisZ, angle, tessellation)
                ?? throw Unlike(solid)
            : RotarySweep.Revolve(profile, axis.Origin, axis.AxisZ, angle, tessellation);
        return mesh.Transform(points.Frame(solid.Reference("Position")));
    }

    private PolygonMesh Disk(IfcEntity solid, BudgetMeter meter)
    {
        Vector3D[] path = Path(solid);
        if (solid.Is(IfcClass.IfcSweptDiskSolidPolygonal))
            path = PathFillet.Round(path, points.Length(solid, "FilletRadius"), curves.Tessellation);
        meter.Need((long)path.Length * curves.Tessellation.MostSegments, solid);
        return DirectrixSweep.Disk(
            path, points.NeedLength(solid, "Radius"), points.Length(solid, "InnerRadius"), curves.Tessellation);
    }

    private PolygonMesh AlongDirectrix(IfcEntity solid, BudgetMeter meter)
    {
        Profile profile = profiles.Profile(solid.NeedReference("SweptArea"));
        Vector3D[] path = Path(solid);
        NeedSweep(meter, profile, path.Length, solid);
        Directrix directrix = solid.Class switch
        {
            IfcClass.IfcSurfaceCurveSweptAreaSolid =>
                Directrix.OnSurface(path, surfaces.Normal(solid.NeedReference("ReferenceSurface"))),
            IfcClass.IfcDirectrixDerivedReferenceSweptAreaSolid =>
                Directrix.WithoutTwist(path, PointReader.Direction(solid, "FixedReference")),
            _ => Directrix.WithFixedReference(path, PointReader.Direction(solid, "FixedReference")),
        } ?? throw UnreadableItemException.Degenerate(solid, "a directrix of some length", "none");
        return DirectrixSweep.Sweep(profile, directrix).Transform(points.Frame(solid.Reference("Position")));
    }

    private PolygonMesh Spine(IfcEntity solid, BudgetMeter meter)
    {
        var sections = new List<(Frame3D Frame, Profile Profile)>();
        IfcEntity[] positions = solid.References("CrossSectionPositions").ToArray();
        int at = 0;
        foreach (IfcEntity section in solid.References("CrossSections"))
        {
            if (at >= positions.Length)
                throw UnreadableItemException.Missing(solid, "CrossSectionPositions");
            Profile profile = profiles.Profile(section);
            NeedSweep(meter, profile, 1, solid);
            sections.Add((points.Frame(positions[at++]), profile));
        }

        return sections.Count < 2
            ? throw UnreadableItemException.Missing(solid, "CrossSections")
            : DirectrixSweep.Through(sections) ?? throw Unlike(solid);
    }

    private static void NeedSweep(BudgetMeter meter, Profile profile, int stations, IfcEntity solid) =>
        meter.Need((long)stations * profile.CornerCount, solid);

    private Vector3D[] Path(IfcEntity solid)
    {
        IfcEntity directrix = solid.NeedReference("Directrix");
        ICurve curve = curves.Curve(directrix);
        (double from, double to) = CurveRange.Of(
            curve, solid["StartParam"].AsDouble(), solid["EndParam"].AsDouble(), points.Units.Angle);
        Vector3D[] path = new CurvePiece(curve, from, to).Discretise(curves.Tessellation);
        return path.Length < 2 ? throw UnreadableItemException.Degenerate(solid, "a directrix of some length", "none") : path;
    }

    private static UnreadableItemException Unlike(IfcEntity solid) =>
        UnreadableItemException.Degenerate(solid, "profiles of equal structure", "profiles with unlike holes or parts");
}
