using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Formats.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Writes the member <c>model</c>: every geometry of an object, and its boundary surfaces as nested parts.</summary>
/// <param name="json">Stands in the member <c>cityObject</c> of the feature.</param>
/// <param name="properties">Writes the attributes of parts.</param>
/// <param name="descriptions">Writes what these do not tell.</param>
/// <param name="context">Takes what was written.</param>
internal sealed class ModelWriter(
    Utf8JsonWriter json, PropertyWriter properties, CityObjectWriter descriptions, ConversionContext context)
{
    private readonly ShapeWriter _shapes = new(json);

    /// <summary>How many appearances were written since this was asked last; a surface that several objects share counts once.</summary>
    public long TakeAppearances() => _shapes.TakeAppearances();

    /// <summary>Writes the model of one feature.</summary>
    public void Write(ModelPlan plan)
    {
        _shapes.Clear();
        json.WriteStartObject(ModelLayout.Name);
        WriteContent(plan.Geometry, plan.Parts);
        _shapes.WriteTables();
        json.WriteEndObject();
    }

    private void WriteContent(ImmutableArray<LodGeometry> geometry, ImmutableArray<CityObject> parts)
    {
        if (!geometry.IsEmpty)
        {
            json.WriteStartArray(ShapeLayout.Geometry);
            foreach (LodGeometry item in geometry)
                _shapes.Write(item);
            context.Books.Keep(BookAccount.Geometries, geometry.Length);
            json.WriteEndArray();
        }

        if (parts.IsEmpty)
            return;
        json.WriteStartArray(ModelLayout.Parts);
        foreach (CityObject part in parts)
            WritePart(part);
        json.WriteEndArray();
    }

    private void WritePart(CityObject part)
    {
        ImmutableArray<PropertyLayout> layouts = PropertyLayout.Of(part.Attributes, isFlat: false);
        json.WriteStartObject();
        json.WriteString("id", part.Source.LocalId);
        if (!layouts.IsEmpty)
        {
            json.WriteStartObject("properties");
            properties.WriteMembers(layouts);
            json.WriteEndObject();
        }

        descriptions.Write(part, written: null, parent: null, layouts, added: [], model: null);
        ImmutableArray<LodGeometry> geometry = ModelPlan.GeometryOf(part);
        WriteContent(geometry, part.Parts);
        json.WriteEndObject();
        Keep(part, layouts, geometry);
    }

    private void Keep(CityObject part, ImmutableArray<PropertyLayout> layouts, ImmutableArray<LodGeometry> written)
    {
        context.Books.KeepObject(part.Class);
        context.Books.Keep(BookAccount.Relations);
        foreach (PropertyLayout layout in layouts)
            context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(layout.Attribute.Value));
        foreach (LodGeometry lost in part.Geometry.Where(item => !written.Contains(item)))
            context.LoseGeometry(part, lost, $"geometry/lod{lost.Lod}", LossKind.Dropped);
        context.Lose(
            part, BookAccount.Extensions, "extensions", LossKind.Dropped, part.Extensions.Count(ForeignMembers.IsGeoJson));
    }
}
