using System.Collections.Immutable;
using TwinInterop.Formats.Json;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>What of an object does not fit into its feature, and stands in the member <c>model</c> instead.</summary>
/// <param name="Geometry">The source's geometries, all of them: the feature's own geometry is only a view of one.</param>
/// <param name="Parts">The boundary surfaces that are no features.</param>
internal sealed record ModelPlan(ImmutableArray<LodGeometry> Geometry, ImmutableArray<CityObject> Parts)
{
    /// <summary>The plan; null when the feature itself tells everything, or no model is wanted.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="chosen">The geometry that the feature has; null when it has none.</param>
    /// <param name="options">What the user wants.</param>
    public static ModelPlan? Of(CityObject cityObject, LodGeometry? chosen, GeoJsonWriterOptions options)
    {
        if (!options.HasModel)
            return null;

        ImmutableArray<CityObject> parts = options.HasSurfaces
            ? []
            : cityObject.Parts.RemoveAll(part => !BoundarySurfaceClass.Contains(part.Class));
        ImmutableArray<LodGeometry> geometry = GeometryOf(cityObject);
        bool isNeeded = !parts.IsEmpty
            || geometry.Any(item => !ReferenceEquals(item, chosen) || !PlanGeometry.Of(item.Geometry).IsExact || AppearanceTable.HasMaterials(item.Geometry));
        return isNeeded ? new ModelPlan(geometry, parts) : null;
    }

    /// <summary>The geometries of an object that a model can hold: whose ordinates are numbers, without footprints made for the feature.</summary>
    public static ImmutableArray<LodGeometry> GeometryOf(CityObject cityObject) =>
        cityObject.Geometry.RemoveAll(item => item is { IsDerived: true, Role: GeometryRole.Footprint } || item.Geometry.Leaves().Any(IsUnwritable));

    /// <summary>Whether the model holds a geometry of the object.</summary>
    public bool Holds(LodGeometry geometry) => Geometry.Any(item => ReferenceEquals(item, geometry));

    private static bool IsUnwritable(AbstractGeometry leaf)
    {
        if (leaf is ImplicitGeometry)
            return true;

        foreach (ReadOnlyMemory<Position> run in leaf.Runs())
        {
            foreach (ref readonly Position position in run.Span)
            {
                if (!double.IsFinite(position.X) || !double.IsFinite(position.Y) || double.IsInfinity(position.Z))
                    return true;
            }
        }

        return false;
    }
}
