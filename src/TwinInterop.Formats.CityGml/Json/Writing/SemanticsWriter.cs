using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes the boundary surfaces of one city object as the semantics of its geometries.</summary>
/// <remarks>A surface of several geometries stands with each of them, under one id; it is in the books once.</remarks>
/// <param name="json">Where to.</param>
/// <param name="scope">What the objects share.</param>
/// <param name="semantics">The surfaces.</param>
/// <param name="geometries">The geometries.</param>
internal sealed class SemanticsWriter(
    Utf8JsonWriter json, WritingScope scope, SemanticPlan semantics, IReadOnlyList<PlannedGeometry> geometries)
{
    private readonly Dictionary<int, string> _ids = [];
    private readonly HashSet<int> _written = [];

    /// <summary>Writes the semantics of a geometry, where it has any.</summary>
    public void Write(PlannedGeometry geometry)
    {
        if (geometry.Semantics.Count == 0)
            return;
        json.WriteStartObject("semantics"u8);
        json.WriteStartArray("surfaces"u8);
        foreach (int index in geometry.Semantics)
            WriteObject(geometry, index);
        json.WriteEndArray();
        GeometryJson.WriteSemanticValues(json, geometry);
        json.WriteEndObject();
    }

    private void WriteObject(PlannedGeometry geometry, int index)
    {
        (CityObject part, string type, int parent) = semantics[index];
        bool isFirst = _written.Add(index);
        ConversionContext context = isFirst ? scope.Context : new ConversionContext();
        json.WriteStartObject();
        json.WriteString("type"u8, type);
        if (IdOf(index) is { } id)
            json.WriteString("id"u8, id);
        if (parent >= 0)
            json.WriteNumber("parent"u8, geometry.PlaceOf(parent));
        List<int> children = [.. semantics.ChildrenOf(index).Select(geometry.PlaceOf).Where(place => place >= 0)];
        if (children.Count > 0)
        {
            json.WriteStartArray("children"u8);
            foreach (int child in children)
                json.WriteNumberValue(child);
            json.WriteEndArray();
        }

        var notes = new NotesBuilder { HasGeneratedId = part.HasGeneratedId && _ids.ContainsKey(index) };
        new AttributeWriter(json, context).Write(part, notes, "type", "id", "parent", "children", "address");
        new AddressWriter(json, scope.Vertices, context).Write(part, null);
        foreach (CityObjectRelation relation in part.Relations)
        {
            notes.Relations.Add(relation);
            context.Books.Keep(BookAccount.Relations);
        }

        int foreign = notes.AddForeignExtensions(part);
        context.Books.Keep(BookAccount.Extensions, foreign);
        notes.Write(json);
        json.WriteEndObject();
        context.Books.KeepObject(part.Class);
        context.Books.Keep(BookAccount.Relations);
        if (part.Extensions.Length > foreign)
            context.Lose(part, BookAccount.Extensions, "extensions", LossKind.Dropped, part.Extensions.Length - foreign);
    }

    /// <summary>Only a surface of one geometry can do without an id, when it had none.</summary>
    private string? IdOf(int index)
    {
        if (_ids.TryGetValue(index, out string? id))
            return id;
        CityObject part = semantics[index].Part;
        bool isRepeated = geometries.Count(geometry => geometry.PlaceOf(index) >= 0) > 1;
        if (part.HasGeneratedId && !isRepeated)
            return null;
        id = scope.Ids.Assign(part);
        _ids.Add(index, id);
        return id;
    }
}
