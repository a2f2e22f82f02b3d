using System.Buffers;
using System.Text.Json;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes top-level objects with all below them, each city object as a value of its own.</summary>
/// <param name="scope">What the objects share.</param>
/// <param name="output">Takes each city object.</param>
internal sealed class CityObjectWriter(WritingScope scope, Action<WrittenObject> output) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, JsonOptions.Writing);

    /// <summary>Whether a city object of this id was or will be written; null where groups cannot name their members.</summary>
    public Func<string, bool>? IsKnown { get; init; }

    /// <summary>Called for each member that a group names.</summary>
    public Action<string, string>? OnMember { get; init; }

    /// <summary>Writes a top-level object.</summary>
    /// <param name="top">The object.</param>
    /// <param name="id">Its id, which is registered already.</param>
    public void Write(CityObject top, string id)
    {
        var pending = new Stack<Pending>([new Pending(top, id, null, null)]);
        while (pending.TryPop(out Pending? next))
        {
            List<Pending> children = WriteOne(next);
            children.Reverse();
            foreach (Pending child in children)
                pending.Push(child);
        }

        scope.Books.Close(top);
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private List<Pending> WriteOne(Pending next)
    {
        CityObject cityObject = next.Object;
        (string type, bool isGeneralized) = CityJsonTypes.TypeOf(cityObject, next.ParentType);
        var semantics = new SemanticPlan(cityObject, type);
        var plan = new ObjectGeometryPlan(scope, cityObject, type, semantics);
        List<Pending> children = ChildrenOf(next, type, semantics, plan.Build());
        var notes = new NotesBuilder { HasGeneratedId = cityObject.HasGeneratedId };
        if (CityJsonTypes.ClassOfObject(type) != cityObject.Class && type is not ['+', ..])
            notes.Class = cityObject.Class.Name;
        if (isGeneralized)
            scope.Context.Lose(cityObject, BookAccount.Objects, "class", LossKind.Generalized);
        scope.Context.Books.Keep(BookAccount.Extensions, notes.AddForeignExtensions(cityObject));
        notes.Geometry.AddRange(plan.Geometries.Select(geometry => NoteOf(geometry, type)));
        notes.Location = plan.Location?.Source is { } place ? PlaceOf(place) : null;
        List<CityObjectRelation> members = SortRelations(cityObject, next, type, notes);
        if (type == "CityObjectGroup")
            notes.Inline.AddRange(children.Select(child => child.Id));

        _buffer.Clear();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        int patchAt = WriteParents(next.ParentId);
        _json.WriteString("type"u8, TypeInVersion(type));
        WriteAttributes(cityObject, notes);
        WriteChildren(type, children, members, next.Id);
        new AddressWriter(_json, scope.Vertices, scope.Context).Write(cityObject, plan.Location);
        WriteGeometry(cityObject, semantics, plan.Geometries);
        WriteExtensions(cityObject);
        _json.WriteEndObject();
        _json.Flush();
        scope.Context.Books.KeepObject(cityObject.Class);
        if (next.ParentId is not null)
            scope.Context.Books.Keep(BookAccount.Relations);
        output(new WrittenObject(next.Id, _buffer.WrittenMemory, patchAt, next.ParentId is not null));
        return children;
    }

    private List<Pending> ChildrenOf(Pending parent, string type, SemanticPlan semantics, List<int> unplaced)
    {
        var children = new List<Pending>();
        foreach ((CityObject part, bool isMoved) in semantics.Others)
        {
            children.Add(new Pending(part, scope.Ids.Assign(part), parent.Id, type));
            if (isMoved)
                scope.Context.Lose(part, BookAccount.Relations, "parent", LossKind.Generalized);
        }

        foreach (int index in unplaced)
        {
            if (semantics[index].Parent < 0)
            {
                CityObject part = WithoutGeometry(semantics[index].Part, type);
                children.Add(new Pending(part, scope.Ids.Assign(part), parent.Id, type));
            }
        }

        return children;
    }

    /// <summary>A surface that no geometry carries: its own are lost already, and what is no surface is moved up.</summary>
    private static CityObject WithoutGeometry(CityObject part, string ownerType) => part with
    {
        Geometry = [],
        Parts = [.. part.Parts.Where(child => CityJsonTypes.SemanticTypeOf(child, ownerType) is not null)
            .Select(child => WithoutGeometry(child, ownerType))],
    };

    private List<CityObjectRelation> SortRelations(CityObject cityObject, Pending next, string type, NotesBuilder notes)
    {
        var members = new List<CityObjectRelation>();
        foreach (CityObjectRelation relation in cityObject.Relations)
        {
            bool isMember = relation.Type == CityObjectRelation.GroupMember && type == "CityObjectGroup"
                && next.ParentId is null && relation.TargetId != next.Id && IsKnown?.Invoke(relation.TargetId) == true
                && !members.Exists(member => member.TargetId == relation.TargetId);
            (isMember ? members : notes.Relations).Add(relation);
            scope.Context.Books.Keep(BookAccount.Relations);
        }

        return members;
    }

    /// <returns>Where further parents can be put in.</returns>
    private int WriteParents(string? parentId)
    {
        if (parentId is null)
        {
            _json.Flush();
            return _buffer.WrittenCount;
        }

        _json.WriteStartArray("parents"u8);
        _json.WriteStringValue(parentId);
        _json.Flush();
        int patchAt = _buffer.WrittenCount;
        _json.WriteEndArray();
        return patchAt;
    }

    private void WriteAttributes(CityObject cityObject, NotesBuilder notes)
    {
        _json.WriteStartObject("attributes"u8);
        new AttributeWriter(_json, scope.Context).Write(cityObject, notes);
        notes.Write(_json);
        _json.WriteEndObject();
    }

    private void WriteChildren(string type, List<Pending> children, List<CityObjectRelation> members, string id)
    {
        bool isGroup = type == "CityObjectGroup";
        if (children.Count == 0 && !isGroup)
            return;
        _json.WriteStartArray("children"u8);
        foreach (Pending child in children)
            _json.WriteStringValue(child.Id);
        foreach (CityObjectRelation member in members)
        {
            _json.WriteStringValue(member.TargetId);
            OnMember?.Invoke(member.TargetId, id);
        }

        _json.WriteEndArray();
        if (!members.Exists(member => member.Role is not null))
            return;
        _json.WriteStartArray("children_roles"u8);
        foreach (string? role in children.Select(_ => (string?)null).Concat(members.Select(member => member.Role)))
            _json.WriteStringValue(role);
        _json.WriteEndArray();
    }

    private void WriteGeometry(CityObject cityObject, SemanticPlan semantics, IReadOnlyList<PlannedGeometry> geometries)
    {
        if (geometries.Count == 0)
            return;
        var semanticsWriter = new SemanticsWriter(_json, scope, semantics, geometries);
        _json.WriteStartArray("geometry"u8);
        foreach (PlannedGeometry geometry in geometries)
        {
            _json.WriteStartObject();
            if (geometry.Kind == GeometryKinds.GeometryInstance)
            {
                GeometryJson.WriteInstance(_json, geometry, scope.Grid.IsNorthFirst);
            }
            else
            {
                GeometryJson.WriteBoundaries(_json, geometry, LodText.Of(geometry.Lod, geometry.Kind));
                semanticsWriter.Write(geometry);
                GeometryJson.WriteAppearance(_json, geometry, new WrittenAppearance(
                    geometry, scope.Appearance, (surface, index, isComputed) => scope.Books.Keep(cityObject, surface, index, isComputed)));
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteExtensions(CityObject cityObject)
    {
        foreach (ExtensionContent content in cityObject.Extensions.Where(content => content.Encoding == DocumentScanner.Encoding))
        {
            if (!RawJson.TryWriteMember(_json, content))
            {
                scope.Context.Lose(cityObject, BookAccount.Extensions, $"extensions/{content.Encoding}", LossKind.Dropped);
                continue;
            }

            scope.Context.Books.Keep(BookAccount.Extensions);
        }
    }

    private string TypeInVersion(string type) =>
        type == CityJsonTypes.Generic && scope.Settings.Version == "1.1" ? "+" + type : type;

    private static string? NoteOf(PlannedGeometry geometry, string type)
    {
        if (geometry.Source is not { } source)
            return $"{geometry.Lod} {ObjectGeometryReader.BoundaryRole}";
        string lod = LodText.Of(source.Lod, geometry.Kind);
        bool isSurface = geometry.Kind is GeometryKinds.MultiSurface or GeometryKinds.CompositeSurface;
        return lod == source.Lod && source.Role == ObjectGeometryReader.UsualRole(type, lod, isSurface)
            ? null
            : PlaceOf(source);
    }

    private static string PlaceOf(LodGeometry geometry) => $"{geometry.Lod} {geometry.Role}";

    private sealed record Pending(CityObject Object, string Id, string? ParentId, string? ParentType);
}
