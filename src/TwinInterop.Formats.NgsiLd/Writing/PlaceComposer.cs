using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes where an object is and what it looks like, and books what it leaves out.</summary>
/// <param name="json">Stands within an entity.</param>
/// <param name="options">What the user wants.</param>
/// <param name="attributes">Writes what stands around values.</param>
/// <param name="geometries">Writes places.</param>
/// <param name="context">Takes what was written.</param>
internal sealed class PlaceComposer(
    Utf8JsonWriter json, NgsiLdWriterOptions options, AttributeJson attributes, GeoJsonText geometries, ConversionContext context)
{
    private readonly ShapeWriter _shapes = new(json);

    /// <summary>How many appearances were written since this was asked last; a surface that several objects share counts once.</summary>
    public long TakeAppearances() => _shapes.TakeAppearances();

    /// <summary>Writes the attribute <c>location</c>.</summary>
    public void WriteLocation(LocationPlan place)
    {
        bool isWrapped = attributes.Begin("location", AttributeKind.GeoProperty, isBare: true);
        geometries.Write(place);
        attributes.End(isWrapped);
    }

    /// <summary>Writes the attribute <c>shape</c> where the place does not tell all, and books every geometry.</summary>
    /// <returns>What the place is where the shape is not written: a footprint, or none of the object's own; null for the geometry itself.</returns>
    public string? WriteShapes(CityObject cityObject, LocationPlan? place)
    {
        if (cityObject.Geometry.IsEmpty)
            return null;
        bool isAllowed = options.HasShapes && !options.IsSimplified;
        ImmutableArray<LodGeometry> shapes = isAllowed
            ? cityObject.Geometry.RemoveAll(item => item is { IsDerived: true, Role: GeometryRole.Footprint } || !LocationPlan.IsWritable(item.Geometry))
            : [];
        if (shapes.Length == 1 && place is { IsExact: true } && ReferenceEquals(shapes[0], place.Source) && !AppearanceTable.HasMaterials(shapes[0].Geometry))
            shapes = [];
        if (!shapes.IsEmpty)
        {
            bool isWrapped = attributes.Begin(NoteName.Shape, AttributeKind.JsonProperty, isBare: false);
            WriteShape(shapes);
            attributes.End(isWrapped);
        }

        foreach (LodGeometry geometry in cityObject.Geometry)
            BookGeometry(cityObject, geometry, place, shapes.Contains(geometry));
        if (place is null || place.IsExact || !shapes.IsEmpty)
            return null;
        return cityObject.Geometry.All(geometry => geometry.IsDerived) ? "none" : place.Type.EndsWith("Polygon", StringComparison.Ordinal) ? "footprint" : null;
    }

    private void WriteShape(ImmutableArray<LodGeometry> geometry)
    {
        _shapes.Clear();
        json.WriteStartObject();
        json.WriteString(NoteName.Crs, NoteName.CrsOfShapes);
        json.WriteStartArray(ShapeLayout.Geometry);
        foreach (LodGeometry item in geometry)
            _shapes.Write(item);
        json.WriteEndArray();
        _shapes.WriteTables();
        json.WriteEndObject();
    }

    private void BookGeometry(CityObject cityObject, LodGeometry geometry, LocationPlan? place, bool isInShape)
    {
        string path = geometry.Role == GeometryRole.Body ? $"geometry/lod{geometry.Lod}" : $"geometry/lod{geometry.Lod}/{geometry.Role}";
        bool isPlace = place is not null && ReferenceEquals(geometry, place.Source);
        if (!isInShape && !isPlace)
        {
            context.LoseGeometry(cityObject, geometry, path, LossKind.Dropped, options.HasShapes ? null : "--geometry value");
            return;
        }

        context.Books.Keep(BookAccount.Geometries);
        if (!isInShape && place is { IsExact: false } && !geometry.IsDerived)
            context.LoseGeometry(cityObject, geometry, path, LossKind.Generalized, "--geometry value");
    }
}
