using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Writing;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Reads where an object is and what it looks like.</summary>
/// <param name="context">Takes the findings.</param>
internal sealed class PlaceReader(ConversionContext context)
{
    private readonly SurfacePool _pool = new();

    /// <summary>Forgets the surfaces of the object before: another top-level object begins.</summary>
    public void BeginObject() => _pool.Clear();

    /// <summary>Reads the shape of an object, else its place.</summary>
    /// <param name="shape">The attribute <c>shape</c>; null when there is none.</param>
    /// <param name="location">The attribute <c>location</c>; null when there is none.</param>
    /// <param name="notes">What our writer said; null for entities of other software.</param>
    /// <param name="isOwn">Whether our writer wrote the entity from an object of another format.</param>
    /// <param name="draft">Takes the geometry.</param>
    public void Read(EntityAttribute? shape, EntityAttribute? location, ObjectNotes? notes, bool isOwn, ObjectDraft draft)
    {
        if (shape is not null && ReadShape(shape, draft))
            return;
        if (location is null || notes?.Place == "none")
            return;
        AttributeInstance instance = location.Instances.FirstOrDefault(item => item.DatasetId is null) ?? location.Instances[0];
        AbstractGeometry? place = instance.Value.ValueKind == JsonValueKind.Object ? LocationReader.Read(instance.Value) : null;
        if (place is not null)
        {
            draft.Geometry = notes?.Place == "footprint"
                ? [new LodGeometry("0", GeometryRole.Footprint, place is PolygonSurface polygon ? new MultiSurface([polygon]) : place)]
                : [new LodGeometry("", GeometryRole.Body, place)];
        }

        // Formats of surfaces and solids have no place for points and lines, and none for positions without heights: kept, they come back.
        bool isWhole = !location.IsList && instance is { IsBare: true, Kind: AttributeKind.GeoProperty } && place is PolygonSurface or MultiSurface
            && GeoJsonText.IsAsWritten(place) && HasHeights(place);
        if (!isOwn && !isWhole)
            draft.Keep(location);
    }

    private static bool HasHeights(AbstractGeometry place) => place.Bounds().Min.HasHeight;

    private bool ReadShape(EntityAttribute shape, ObjectDraft draft)
    {
        JsonElement value = shape.Instances[0].Value;
        try
        {
            draft.Geometry = new ShapeReader(value, _pool.Share).Read(value);
            return true;
        }
        catch (FormatException fault)
        {
            context.Report(NgsiLdDiagnostics.Description, shape.Name, fault.Message);
            draft.Keep(shape);
            return false;
        }
    }
}
