using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads the value of one city object, without its children.</summary>
/// <param name="datasetName">Part of the identity of every object.</param>
/// <param name="geometries">Reads geometry objects.</param>
/// <param name="templates">What instances refer to.</param>
/// <param name="context">Takes the findings and the books.</param>
internal sealed class CityObjectReader(
    string datasetName, GeometryReader geometries, TemplateTable templates, ConversionContext context)
{
    /// <summary>The kind of ids.</summary>
    public const string IdScheme = "gml:id";

    private readonly AttributeInterpreter _attributes = new(context);
    private readonly AddressReader _addresses = new(geometries.Vertices, context);

    /// <summary>Reads an object.</summary>
    /// <param name="entry">Its id, type and relatives.</param>
    /// <param name="utf8">Its value.</param>
    /// <param name="maxDepth">Deepest nesting of JSON values.</param>
    /// <exception cref="JsonException">Some text in it is not valid Unicode.</exception>
    public CityObject Read(ObjectEntry entry, ReadOnlySpan<byte> utf8, int maxDepth)
    {
        ImmutableArray<CityAttribute> plain = [];
        var geometry = new List<GeometryMembers?>();
        AttributeValue? address = null;
        ListValue? roles = null;
        var extensions = ImmutableArray.CreateBuilder<ExtensionContent>();
        var reader = new Utf8JsonReader(utf8, JsonUnitStream.OptionsFor(maxDepth));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonText.Of(ref reader);
            reader.Read();
            int from = (int)reader.TokenStartIndex;
            switch (name)
            {
                case "attributes" when reader.TokenType == JsonTokenType.StartObject:
                    plain = PlainJson.ReadMembers(ref reader);
                    break;
                case "address" when reader.TokenType != JsonTokenType.Null:
                    address = PlainJson.Read(ref reader);
                    break;
                case "children_roles":
                    roles = PlainJson.Read(ref reader) as ListValue;
                    break;
                case "geometry" when reader.TokenType == JsonTokenType.StartArray:
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                        geometry.Add(GeometryMembers.Read(ref reader));
                    break;
                case "attributes" or "geometry" when reader.TokenType != JsonTokenType.Null:
                    context.Report(CityJsonDiagnostics.InvalidMember, $"/CityObjects/{entry.Id}/{name}", "an object or array", JsonText.Describe(reader.TokenType));
                    reader.Skip();
                    break;
                case "type" or "parents" or "children" or "members" or "geographicalExtent" or "attributes" or "geometry" or "address":
                    reader.Skip();
                    break;
                default:
                    reader.Skip();
                    extensions.Add(new ExtensionContent(
                        DocumentScanner.Encoding, name, Encoding.UTF8.GetString(utf8[from..(int)reader.BytesConsumed])));
                    break;
            }
        }

        ModelNotes notes = NotesOf(plain);
        CityObject cityObject = Describe(entry, plain, notes) with
        {
            Extensions = [.. extensions, .. notes.Extensions],
        };
        if (address is not null)
            cityObject = cityObject with { Addresses = _addresses.Read(address, cityObject.Class.Name, entry.Id) };
        cityObject = cityObject with { Relations = [.. MembersOf(entry, roles), .. notes.Relations] };
        cityObject = new ObjectGeometryReader(geometries, templates, context).Read(
            cityObject, entry.Type, notes, geometry, utf8, BuildPart);
        return notes.Location is { } noted ? WithPlace(cityObject, noted) : cityObject;
    }

    /// <summary>An object whose last address is nothing but the points that it is at.</summary>
    private static CityObject WithPlace(CityObject cityObject, string noted)
    {
        if (cityObject.Addresses is not [.., { Location: { } points } last] || last != new Address { Location = points })
            return cityObject;
        (string lod, GeometryRole? role) = ObjectGeometryReader.PlaceOf(noted);
        AbstractGeometry geometry = points.Points is [var only] ? only : points;
        return cityObject with
        {
            Addresses = cityObject.Addresses[..^1],
            Geometry = [.. cityObject.Geometry, new LodGeometry(lod, role ?? GeometryRole.Body, geometry)],
        };
    }

    private CityObject Describe(ObjectEntry entry, ImmutableArray<CityAttribute> plain, ModelNotes notes)
    {
        CityObjectClass objectClass = notes.Class is { } noted ? new CityObjectClass(noted) : ClassOf(entry);
        InterpretedAttributes interpreted = _attributes.Interpret(
            WithoutNotes(plain), notes, objectClass.Name, $"/CityObjects/{entry.Id}/attributes");
        CityObject cityObject = Create(entry.Id, objectClass, entry.Type);
        return cityObject with
        {
            HasGeneratedId = notes.HasGeneratedId,
            SourceClass = notes.SourceClass ?? cityObject.SourceClass,
            Attributes = interpreted.Attributes,
            Lifespan = interpreted.Lifespan,
            ExternalReferences = interpreted.ExternalReferences,
        };
    }

    private CityObjectClass ClassOf(ObjectEntry entry)
    {
        if (CityJsonTypes.ClassOfObject(entry.Type) is { } known)
            return known;
        if (entry.Type is not ['+', ..])
        {
            context.Report(
                CityJsonDiagnostics.UnknownType, $"/CityObjects/{entry.Id}/type", entry.Type, CityObjectClass.GenericOccupiedSpace);
        }

        return CityObjectClass.GenericOccupiedSpace;
    }

    private static IEnumerable<CityObjectRelation> MembersOf(ObjectEntry entry, ListValue? roles)
    {
        if (!entry.IsGroup)
            yield break;
        for (int i = 0; i < entry.Children.Count; i++)
        {
            string? role = i < roles?.Items.Length ? (roles.Items[i] as TextValue)?.Text : null;
            if (!entry.InlineMembers.Contains(entry.Children[i], StringComparer.Ordinal))
                yield return new CityObjectRelation(CityObjectRelation.GroupMember, entry.Children[i], role);
        }
    }

    private CityObject BuildPart(SemanticPart part, string ownerId)
    {
        string type = SemanticParts.TypeOf(part.Source);
        ModelNotes notes = NotesOf(part.Source.Members);
        CityObjectClass? known = notes.Class is { } noted ? new CityObjectClass(noted) : CityJsonTypes.ClassOfSemantic(type);
        CityObjectClass objectClass = known ?? new CityObjectClass("GenericThematicSurface");
        if (known is null && type is not ['+', ..])
            context.Report(CityJsonDiagnostics.UnknownType, $"/CityObjects/{ownerId}/geometry", type, objectClass);
        IEnumerable<CityAttribute> members = WithoutNotes(part.Source.Members).Where(member =>
            member.Name is not ("type" or "parent" or "children" or "address") && (member.Name != "id" || part.HasGeneratedId));
        InterpretedAttributes interpreted = _attributes.Interpret(members, notes, objectClass.Name, $"/CityObjects/{ownerId}/geometry");
        CityObject cityObject = Create(part.LocalId, objectClass, type);
        return cityObject with
        {
            HasGeneratedId = part.HasGeneratedId || notes.HasGeneratedId,
            SourceClass = notes.SourceClass ?? cityObject.SourceClass,
            Extensions = notes.Extensions,
            Attributes = interpreted.Attributes,
            Lifespan = interpreted.Lifespan,
            ExternalReferences = interpreted.ExternalReferences,
            Relations = notes.Relations,
            Addresses = part.Source.Members.FirstOrDefault(member => member.Name == "address") is { } address
                ? _addresses.Read(address.Value, objectClass.Name, part.LocalId)
                : [],
            Geometry = [.. part.Geometry],
            Parts = [.. part.Children.Select(child => BuildPart(child, ownerId))],
        };
    }

    private CityObject Create(string id, CityObjectClass objectClass, string type)
    {
        var source = new SourceKey(IdScheme, datasetName, id);
        return new CityObject(CityObjectId.FromSource(source), source, objectClass)
        {
            SourceClass = type == objectClass.Name ? null : type,
        };
    }

    private static ModelNotes NotesOf(ImmutableArray<CityAttribute> members) =>
        members.FirstOrDefault(member => member.Name == ModelNotes.Name)?.Value is NestedValue notes
            ? ModelNotes.Parse(notes.Members)
            : ModelNotes.None;

    private static IEnumerable<CityAttribute> WithoutNotes(ImmutableArray<CityAttribute> members) =>
        members.Where(member => member.Name != ModelNotes.Name);
}
