using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Formats.NgsiLd.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes the attribute <c>cityObject</c>: what our reader needs to make the same object again.</summary>
/// <param name="json">Stands within the value.</param>
/// <param name="attributes">Knows the names of attributes.</param>
/// <param name="relations">Knows the names of relationships.</param>
/// <param name="addresses">Writes addresses.</param>
/// <param name="dynamizers">Writes values over time.</param>
internal sealed class NoteComposer(
    Utf8JsonWriter json, AttributeComposer attributes, RelationJson relations, AddressJson addresses, DynamizerJson dynamizers)
{
    /// <summary>Whether an object needs the attribute.</summary>
    public bool IsNeeded(CityObject cityObject, EntityType type) =>
        !type.IsForeign || attributes.NeedsNotes || cityObject.Class.Name != DefaultClass(type) || !cityObject.ExternalReferences.IsEmpty
        || cityObject.HasGeneratedId || !EntityId.IsEntityId(cityObject.Source, type.IsForeign) || !AddressJson.TellsAll(cityObject.Addresses)
        || cityObject.Lifespan != Lifespan.Unknown || !cityObject.Dynamizers.IsEmpty || HasOddRelations(cityObject, type)
        || cityObject.Extensions.Any(extension => extension.Encoding != NoteName.Encoding)
        || relations.Links.Any(link => link.Relation is null);

    /// <summary>The canonical class that a type means by itself; empty where it means none, such as that of an extension.</summary>
    public static string DefaultClass(EntityType type)
    {
        if (type.IsForeign)
            return TypeMeaning.Of(type.Names, TermContext.CoreOnly).Class.Name;
        if (type.Model is not null)
            return Vocabulary.Classes.Find(type.Model.Name)?.Canonical ?? "";
        return TypeMeaning.IsOwn(type.Names[0]) ? type.Names[0] : "";
    }

    /// <summary>Writes the members; the caller writes the braces.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="type">Its type.</param>
    /// <param name="current">Values over time that stand as attributes, by dynamizer; null where they do not.</param>
    /// <param name="added">Attributes that were made for readers that know nothing of these notes.</param>
    /// <param name="valuesInInstances">Whether the instances of those attributes hold all values.</param>
    public void Write(
        CityObject cityObject, EntityType type, ImmutableArray<CurrentValue?> current, IReadOnlyList<string> added, bool valuesInInstances)
    {
        WriteIdentity(cityObject, type);
        if (relations.Links.Count > 0 && relations.Links.FirstOrDefault(link => link.Relation is null) is { Key: { } parent })
            json.WriteString(NoteName.Parent, parent);
        if (added.Count > 0)
        {
            json.WriteStartArray(NoteName.Added);
            foreach (string name in added)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }

        if (attributes.NeedsNotes)
        {
            json.WriteStartObject(NoteName.Attributes);
            attributes.WriteNotes(type.Model?.Name);
            json.WriteEndObject();
        }

        if (HasOddRelations(cityObject, type))
            WriteRelations(type);
        if (!AddressJson.TellsAll(cityObject.Addresses))
        {
            json.WritePropertyName(NoteName.Addresses);
            addresses.WriteAll(cityObject.Addresses);
        }

        WriteReferences(cityObject.ExternalReferences);
        WriteLifespan(cityObject.Lifespan);
        WriteDynamizers(cityObject, current, valuesInInstances ? added : []);
        WriteExtensions(cityObject.Extensions);
    }

    private void WriteIdentity(CityObject cityObject, EntityType type)
    {
        if (!type.IsForeign)
            json.WriteString(NoteName.TwinId, cityObject.Id.Value);
        if (cityObject.Class.Name != DefaultClass(type))
            json.WriteString(NoteName.Class, cityObject.Class.Name);
        if (cityObject.SourceClass is { } sourceClass && !type.IsForeign)
            json.WriteString(NoteName.SourceClass, sourceClass);
        if (cityObject.HasGeneratedId)
            json.WriteBoolean(NoteName.GeneratedId, value: true);
    }

    private bool HasOddRelations(CityObject cityObject, EntityType type) =>
        !cityObject.Relations.IsEmpty && relations.Links.Any(link => IsOdd(link, type));

    private static bool IsOdd((string Key, string Uri, CityObjectRelation? Relation) link, EntityType type) =>
        link.Relation is { } relation && (link.Key != relation.Type || TargetOf(link.Uri, type) != relation.TargetId);

    /// <summary>What our reader makes of a target by itself.</summary>
    public static string TargetOf(string uri, EntityType type) => TargetOf(uri, type.IsForeign);

    /// <summary>What our reader makes of a target by itself.</summary>
    public static string TargetOf(string uri, bool isForeign) => isForeign ? uri : EntityId.LocalOf(uri);

    private void WriteRelations(EntityType type)
    {
        json.WriteStartArray(NoteName.Relations);
        foreach ((string Key, string Uri, CityObjectRelation? Relation) link in relations.Links)
        {
            if (link.Relation is not { } relation || !IsOdd(link, type))
                continue;
            json.WriteStartObject();
            json.WriteString("uri"u8, link.Uri);
            json.WriteString("key"u8, link.Key);
            json.WriteString("type"u8, relation.Type);
            json.WriteString("target"u8, relation.TargetId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteReferences(ImmutableArray<ExternalReference> references)
    {
        if (references.IsEmpty)
            return;
        json.WriteStartArray(NoteName.ExternalReferences);
        foreach (ExternalReference reference in references)
        {
            json.WriteStartObject();
            if (reference.System is not null)
                json.WriteString("system"u8, reference.System);
            json.WriteString("target"u8, reference.Target);
            if (reference.IsUri)
                json.WriteBoolean("isUri"u8, value: true);
            if (reference.RelationType is not null)
                json.WriteString("relationType"u8, reference.RelationType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLifespan(Lifespan lifespan)
    {
        if (lifespan == Lifespan.Unknown)
            return;
        json.WriteStartObject(NoteName.Lifespan);
        foreach ((string name, TimeValue? time) in DatesOf(lifespan))
        {
            if (time is not null)
                json.WriteString(name, ValueTypeName.Of(time.Kind));
        }

        json.WriteEndObject();
    }

    /// <summary>The dates of a lifespan with the attributes that hold them.</summary>
    public static ImmutableArray<(string Name, TimeValue? Time)> DatesOf(Lifespan lifespan) =>
    [
        ("creationDate", lifespan.Creation), ("terminationDate", lifespan.Termination), ("validFrom", lifespan.ValidFrom), ("validTo", lifespan.ValidTo),
    ];

    private void WriteDynamizers(CityObject cityObject, ImmutableArray<CurrentValue?> current, IReadOnlyList<string> inInstances)
    {
        if (cityObject.Dynamizers.IsEmpty)
            return;
        json.WriteStartArray(NoteName.Dynamizers);
        for (int i = 0; i < cityObject.Dynamizers.Length; i++)
            dynamizers.Write(cityObject.Dynamizers[i], current[i] is { IsExact: true } values && inInstances.Contains(values.Name, StringComparer.Ordinal) ? values.Name : null);
        json.WriteEndArray();
    }

    private void WriteExtensions(ImmutableArray<ExtensionContent> extensions)
    {
        if (!extensions.Any(extension => extension.Encoding != NoteName.Encoding))
            return;
        json.WriteStartArray(NoteName.Extensions);
        foreach (ExtensionContent extension in extensions)
        {
            if (extension.Encoding == NoteName.Encoding)
                continue;
            json.WriteStartObject();
            json.WriteString("encoding"u8, extension.Encoding);
            json.WriteString("name"u8, extension.Name);
            json.WriteString("payload"u8, extension.Payload);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
