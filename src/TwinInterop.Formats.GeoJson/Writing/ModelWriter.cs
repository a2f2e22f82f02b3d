using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Geometry;
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
    private ModelTables _tables = new();

    /// <summary>Writes the model of one feature.</summary>
    public void Write(ModelPlan plan)
    {
        _tables = new ModelTables();
        json.WriteStartObject(ModelLayout.Name);
        WriteContent(plan.Geometry, plan.Parts);
        _tables.Write(json);
        json.WriteEndObject();
    }

    private void WriteContent(ImmutableArray<LodGeometry> geometry, ImmutableArray<CityObject> parts)
    {
        if (!geometry.IsEmpty)
        {
            json.WriteStartArray(ModelLayout.Geometry);
            foreach (LodGeometry item in geometry)
                WriteGeometry(item);
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
            context.Lose(part, BookAccount.Geometries, $"geometry/lod{lost.Lod}", LossKind.Dropped);
        context.Lose(
            part, BookAccount.Extensions, "extensions", LossKind.Dropped, part.Extensions.Count(ForeignMembers.IsGeoJson));
    }

    private void WriteGeometry(LodGeometry geometry)
    {
        json.WriteStartObject();
        if (geometry.Lod.Length > 0)
            json.WriteString(CityObjectMember.Lod, geometry.Lod);
        if (geometry.Role != GeometryRole.Body)
            json.WriteString(CityObjectMember.Role, JsonNamingPolicy.CamelCase.ConvertName(geometry.Role.ToString()));
        json.WritePropertyName(ModelLayout.Shape);
        WriteShape(geometry.Geometry);
        json.WriteEndObject();
        context.Books.Keep(BookAccount.Geometries);
    }

    private void WriteShape(AbstractGeometry geometry)
    {
        if (geometry is PolygonSurface or TriangulatedSurface)
        {
            json.WriteNumberValue(_tables.Add((AbstractSurface)geometry));
            return;
        }

        json.WriteStartObject();
        json.WriteString(ModelLayout.Type, geometry.GetType().Name);
        switch (geometry)
        {
            case Point point:
                json.WriteStartArray(ModelLayout.At);
                json.WriteNumberValue(_tables.Add(point.Position));
                json.WriteEndArray();
                break;
            case LineString line:
                json.WriteStartArray(ModelLayout.At);
                foreach (ref readonly Position position in line.Positions.AsSpan())
                    json.WriteNumberValue(_tables.Add(position));
                json.WriteEndArray();
                break;
            case Solid solid:
                json.WriteStartArray(ModelLayout.Shells);
                foreach (CompositeSurface shell in solid.Interiors.Prepend(solid.Exterior))
                    WriteShapes(shell.Members);
                json.WriteEndArray();
                break;
            case OrientableSurface orientable:
                json.WriteBoolean(ModelLayout.Reversed, orientable.IsReversed);
                json.WritePropertyName(ModelLayout.Members);
                WriteShapes([orientable.Base]);
                break;
            default:
                json.WritePropertyName(ModelLayout.Members);
                WriteShapes(MembersOf(geometry));
                break;
        }

        json.WriteEndObject();
    }

    private void WriteShapes(IEnumerable<AbstractGeometry> members)
    {
        json.WriteStartArray();
        foreach (AbstractGeometry member in members)
            WriteShape(member);
        json.WriteEndArray();
    }

    private static IEnumerable<AbstractGeometry> MembersOf(AbstractGeometry geometry) => geometry switch
    {
        MultiPoint multi => multi.Points,
        CompositeCurve composite => composite.Members,
        MultiCurve multi => multi.Members,
        CompositeSurface composite => composite.Members,
        MultiSurface multi => multi.Members,
        CompositeSolid composite => composite.Members,
        MultiSolid multi => multi.Members,
        GeometryCollection collection => collection.Members,
        _ => throw new ArgumentException($"Expected an aggregate of the model, found {geometry.GetType()}.", nameof(geometry)),
    };
}
