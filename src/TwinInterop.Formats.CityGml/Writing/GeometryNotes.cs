using System.Globalization;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Notes the levels, roles and types of geometries that stand in properties of other ones.</summary>
internal static class GeometryNotes
{
    /// <summary>Goes through the geometries of an object in the order of writing.</summary>
    public static void Add(FeaturePlan plan)
    {
        foreach (SchemaProperty property in plan.Target.AllProperties)
        {
            foreach (GeometryPlan planned in plan.Geometries)
            {
                if (ReferenceEquals(planned.Property, property))
                    Add(plan, planned);
            }
        }
    }

    private static void Add(FeaturePlan plan, GeometryPlan planned)
    {
        // The components of a relief state their level as an attribute; a group states none.
        string unstated = AttributePlanner.Find(plan.Target, "lod") is null ? "" : planned.Source.Lod;
        string lod = planned.Property.Lod?.ToString(CultureInfo.InvariantCulture) ?? unstated;
        string place = PlaceOf(lod, GeometryRoles.Of(planned.Property, plan.Target));
        string original = PlaceOf(planned.Source.Lod, planned.Source.Role);
        string? type = TypeToRestore(planned);
        plan.Notes.AddGeometry(place, (place == original, type) switch
        {
            (true, null) => null,
            (_, null) => original,
            _ => $"{original} {type}",
        });
    }

    /// <summary>Level and role as notes state them; an unknown level is <c>-</c>.</summary>
    internal static string PlaceOf(string lod, GeometryRole role) => $"{(lod.Length == 0 ? "-" : lod)} {role}";

    /// <summary>The type of the source's geometry, where the one written has another and tells what it was made of.</summary>
    private static string? TypeToRestore(GeometryPlan planned)
    {
        AbstractGeometry source = planned.Source.Geometry;
        if (planned.Property.GeometryType == SchemaGeometryType.GeometricComplex)
            return source is GeometryCollection ? null : source.GetType().Name; // read as a collection, whatever is in it
        if (ReferenceEquals(source, planned.Geometry) || source.GetType() == planned.Geometry.GetType())
            return null;
        return planned.Geometry switch
        {
            MultiPoint { Points: [var only] } when ReferenceEquals(only, source) => source.GetType().Name,
            MultiCurve { Members: [var only] } when ReferenceEquals(only, source) => source.GetType().Name,
            MultiSurface { Members: [var only] } when ReferenceEquals(only, source) => source.GetType().Name,
            MultiSolid { Members: [var only] } when ReferenceEquals(only, source) => source.GetType().Name,
            MultiSurface when source is Solid => nameof(Solid),
            CompositeSurface when source is MultiSurface => nameof(MultiSurface),
            CompositeSolid when source is MultiSolid => nameof(MultiSolid),
            _ => null,
        };
    }
}
