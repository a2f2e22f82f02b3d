using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Decides which property takes which geometry of an object.</summary>
internal sealed class GeometryPlanner(CityGmlVersion version, ConversionContext context)
{
    private static readonly int[] LevelsForUnknown = [2, 1, 3, 4, 0];
    private static readonly int[] LevelsForPlan = [0, 2, 1, 3, 4];

    /// <summary>Plans the geometries of an object and gives those that no property of their own level takes.</summary>
    public List<LodGeometry> Plan(FeaturePlan plan)
    {
        var unplaced = new List<LodGeometry>();
        foreach (LodGeometry geometry in BestRefinements(plan.Source))
        {
            if (!TryPlace(plan, geometry, geometry.Role, LevelsFor(plan, geometry)))
                unplaced.Add(geometry);
        }

        return unplaced;
    }

    /// <summary>Plans a body or an outline at the nearest other level that has room for it; false when none has.</summary>
    public bool TryOtherLevel(FeaturePlan plan, LodGeometry geometry) =>
        geometry.Role is GeometryRole.Body or GeometryRole.Footprint or GeometryRole.RoofEdge
        && TryPlace(plan, geometry, GeometryRole.Body, OtherLevels(geometry));

    /// <summary>Whether a geometry of an object will go to a property that has no level of its own.</summary>
    internal static bool CanFill(SchemaClass target, SchemaProperty property, CityObject source, LodGeometry geometry) =>
        RefinementOf(BestOf(source, geometry).Lod) <= RefinementOf(geometry.Lod)
        && PropertyRoles.RankOf(geometry.Role, property, target) is not null
        && GeometryConversion.Convert(geometry.Geometry, property.GeometryType) is not null;

    private static LodGeometry BestOf(CityObject source, LodGeometry geometry) => source.Geometry
        .Where(other => LevelOf(other) == LevelOf(geometry) && other.Role == geometry.Role)
        .MaxBy(other => RefinementOf(other.Lod)) ?? geometry;

    /// <summary>Books that a geometry has no place in the target.</summary>
    public void Drop(CityObject source, LodGeometry geometry) =>
        context.LoseGeometry(source, geometry, PathOf(geometry), LossKind.Dropped);

    /// <summary>The level of a refined one: 2 of 2.2; null where it is not stated or not a level of CityGML.</summary>
    internal static int? LevelOf(LodGeometry geometry) =>
        geometry.Lod.Length > 0 && geometry.Lod[0] is >= '0' and <= '4' && (geometry.Lod.Length == 1 || geometry.Lod[1] == '.')
            ? geometry.Lod[0] - '0'
            : null;

    private static string PathOf(LodGeometry geometry) => geometry.Role == GeometryRole.Body
        ? $"geometry/lod{geometry.Lod}"
        : $"geometry/lod{geometry.Lod}/{char.ToLowerInvariant(geometry.Role.ToString()[0])}{geometry.Role.ToString()[1..]}";

    /// <summary>CityGML has whole levels: of several refinements of one level only the best can stand for it.</summary>
    private List<LodGeometry> BestRefinements(CityObject source)
    {
        var kept = new List<LodGeometry>(source.Geometry.Length);
        foreach (LodGeometry original in source.Geometry)
        {
            if (EmptyMembers.Strip(original.Geometry) is not { } stripped)
            {
                Drop(source, original);
                continue;
            }

            bool isWhole = ReferenceEquals(stripped, original.Geometry);
            LodGeometry geometry = isWhole ? original : original with { Geometry = stripped };
            if (!isWhole)
                context.LoseGeometry(source, original, $"{PathOf(original)}/empty", LossKind.Approximated);
            if (RefinementOf(BestOf(source, geometry).Lod) > RefinementOf(geometry.Lod))
            {
                context.LoseGeometry(
                    source, geometry, PathOf(geometry), LossKind.Dropped, $"--lod {geometry.Lod}");
                continue;
            }

            if (geometry.Lod.Length > 1)
                context.LoseGeometry(source, geometry, PathOf(geometry), LossKind.Generalized);
            kept.Add(geometry);
        }

        return kept;
    }

    private static double RefinementOf(string lod) =>
        double.TryParse(lod, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : 0;

    /// <summary>CityGML 3.0 ends at level 3: level 4 takes its place where the object has none.</summary>
    private int[] LevelsFor(FeaturePlan plan, LodGeometry geometry)
    {
        if (LevelOf(geometry) is not { } level)
            return IsPlan(plan.Target, geometry.Geometry) ? LevelsForPlan : LevelsForUnknown;
        if (plan.BoundsRoom && level == 3 && version != CityGmlVersion.V3)
            return [4, level];
        if (version != CityGmlVersion.V3 || level < 4)
            return [level];
        bool isFree = !plan.Source.Geometry.Any(other => LevelOf(other) == 3 && other.Role == geometry.Role);
        return isFree ? [level, 3] : [level];
    }

    /// <summary>
    /// Surfaces without heights or at one height, such as a parcel, are level 0: as a body of level 2 they would be a
    /// roof or a floor. The surfaces around a space follow the level of the others.
    /// </summary>
    private static bool IsPlan(SchemaClass target, AbstractGeometry geometry)
    {
        if (target.Category is SchemaCategory.BoundarySurface or SchemaCategory.Opening
            || geometry is not (PolygonSurface or MultiSurface))
        {
            return false;
        }

        BoundingBox box = geometry.Bounds();
        return !box.Min.HasHeight || box.Min.Z == box.Max.Z;
    }

    private IEnumerable<int> OtherLevels(LodGeometry geometry) =>
        LevelOf(geometry) is { } level && !(version == CityGmlVersion.V3 && level == 4)
            ? Enumerable.Range(0, 5).Where(other => other != level && other > 0)
                .OrderBy(other => Math.Abs(other - level)).ThenByDescending(other => other)
            : [];

    private bool TryPlace(FeaturePlan plan, LodGeometry geometry, GeometryRole role, IEnumerable<int> levels)
    {
        foreach (int level in levels)
        {
            if (BestProperty(plan, geometry, role, level) is not { } best)
                continue;
            int? written = best.Plan.Property.Lod;
            bool isFaithful = role == geometry.Role && (written is null || written == LevelOf(geometry));
            LossKind? loss = best.Loss ?? (isFaithful ? null : LossKind.Generalized);
            if (loss is { } kind)
                context.LoseGeometry(plan.Source, geometry, PathOf(geometry), kind);
            plan.Geometries.Add(best.Plan);
            return true;
        }

        return false;
    }

    private static (GeometryPlan Plan, LossKind? Loss)? BestProperty(
        FeaturePlan plan, LodGeometry geometry, GeometryRole asRole, int level)
    {
        (GeometryPlan Plan, LossKind? Loss, int Rank)? best = null;
        foreach (SchemaProperty property in plan.Target.AllProperties)
        {
            if (property.Kind != SchemaPropertyKind.Geometry || (property.Lod ?? level) != level || IsFull(plan, property))
                continue;
            if (PropertyRoles.RankOf(asRole, property, plan.Target) is not { } role)
                continue;
            if (GeometryConversion.Convert(geometry.Geometry, property.GeometryType) is not { } converted)
                continue;
            int rank = (converted.Loss is null ? 0 : 10) + role.Rank
                + (property.GeometryType == SchemaGeometryType.Geometry || !ReferenceEquals(converted.Geometry, geometry.Geometry) ? 1 : 0);
            if (best is null || rank < best.Value.Rank)
                best = (new GeometryPlan(property, geometry, converted.Geometry), converted.Loss ?? role.Loss, rank);
        }

        return best is { } found ? (found.Plan, found.Loss) : null;
    }

    private static bool IsFull(FeaturePlan plan, SchemaProperty property) =>
        plan.Geometries.Count(other => ReferenceEquals(other.Property, property)) >= property.MaxOccurs;
}
