using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>The place of an object that is nothing but points, where its class has no property for points: gml:location.</summary>
/// <remarks>Source: OGC 02-023r4 (GML 3.1.1), 8.2.3.2. <see cref="LocationReader"/> takes it back under the same conditions.</remarks>
internal static class FeatureLocation
{
    /// <summary>Plans points as the location; false where the object has other geometry or a location already.</summary>
    public static bool TryPlan(FeaturePlan plan, LodGeometry geometry, CityGmlVersion version)
    {
        bool isOnlyPlace = geometry is { Role: GeometryRole.Body, Geometry: Point or MultiPoint }
            && plan.Geometries.Count == 0 && plan.Source is { PointCloud: null, Coverage: null, Dynamizers.IsEmpty: true };
        if (version == CityGmlVersion.V3 || !isOnlyPlace)
            return false;
        SchemaProperty? location = plan.Target.AllProperties.FirstOrDefault(LocationReader.IsLocation);
        bool isTaken = location is null || plan.Source.Extensions.Any(content =>
            ReferenceEquals(VerbatimContent.PlaceOf(plan, content, $"citygml-{SchemaNamespaces.NameOf(version)}"), location));
        if (isTaken)
            return false;
        plan.Geometries.Add(new GeometryPlan(location!, geometry, geometry.Geometry)); // not null, or it would be taken
        return true;
    }
}
