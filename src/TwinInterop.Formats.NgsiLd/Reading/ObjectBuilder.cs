using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Formats.NgsiLd.Writing;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Makes city objects of entities.</summary>
/// <param name="dataset">The stable name of the dataset.</param>
/// <param name="context">Takes findings and losses.</param>
internal sealed class ObjectBuilder(string dataset, ConversionContext context)
{
    private static readonly ImmutableArray<string> AddressMembers = [.. AddressJson.Members.Select(member => member.Member)];

    private readonly HashSet<ulong> _ids = [];
    private readonly Dictionary<(TermContext Context, string Types), TypeMeaning> _meanings = [];
    private readonly PlaceReader _places = new(context);

    /// <summary>Forgets the surfaces of the object before: another top-level object begins.</summary>
    public void BeginObject() => _places.BeginObject();

    /// <summary>The object of an entity.</summary>
    public BuiltEntity Build(Entity entity, TermContext terms)
    {
        ObjectNotes? notes = NotesOf(entity);
        bool isOwn = notes?.TwinId is not null;
        TypeMeaning meaning = MeaningOf(entity, terms);
        var draft = new ObjectDraft();
        SourceKey source = isOwn ? KeyOf(entity) : new SourceKey(EntityId.Scheme, dataset, entity.Id);
        ReadAttributes(entity, notes, meaning.Model, isOwn, draft);
        if (!isOwn)
            KeepMembers(entity, draft);
        var built = new CityObject(IdOf(entity, source, notes), source, notes?.Class is { } told ? new CityObjectClass(told) : meaning.Class)
        {
            SourceClass = isOwn ? notes!.SourceClass : NoteName.ClassPrefix + string.Join(' ', entity.Types), // own entities have notes
            HasGeneratedId = notes?.HasGeneratedId ?? false,
            Attributes = draft.Attributes.DrainToImmutable(),
            Geometry = draft.Geometry,
            Relations = draft.Relations.DrainToImmutable(),
            Addresses = notes?.Addresses ?? draft.Addresses,
            ExternalReferences = notes?.ExternalReferences ?? [],
            Lifespan = draft.Lifespan,
            Dynamizers = draft.Dynamizers.DrainToImmutable(),
            Extensions = notes is null ? draft.Extensions.DrainToImmutable() : [.. draft.Extensions, .. notes.Extensions],
        };
        Book(built, meaning, isOwn);
        return new BuiltEntity(entity.Id, built, draft.Parent);
    }

    private static ObjectNotes? NotesOf(Entity entity) =>
        entity.Find(NoteName.Attribute) is { Instances: [{ Kind: AttributeKind.JsonProperty, Value: { ValueKind: JsonValueKind.Object } value }] }
            ? new ObjectNotes(value)
            : null;

    private TypeMeaning MeaningOf(Entity entity, TermContext terms)
    {
        (TermContext, string) key = (terms, entity.Types.Length == 1 ? entity.Types[0] : string.Join(' ', entity.Types));
        if (!_meanings.TryGetValue(key, out TypeMeaning? meaning))
            _meanings.Add(key, meaning = TypeMeaning.Of(entity.Types, terms));
        return meaning;
    }

    private SourceKey KeyOf(Entity entity)
    {
        foreach (EntityAttribute attribute in entity.Attributes)
        {
            bool isOther = attribute.Name == IdAttribute.Other;
            string? scheme = isOther ? TextOf(attribute.Instances[0].SubAttributes.FirstOrDefault(inner => inner.Name == "scheme"))
                : IdAttribute.SchemeOf(attribute.Name);
            if (scheme is not null && TextOf(attribute) is { } local)
                return new SourceKey(scheme, dataset, local);
        }

        return new SourceKey(EntityId.Scheme, dataset, entity.Id);
    }

    private CityObjectId IdOf(Entity entity, SourceKey source, ObjectNotes? notes)
    {
        if (!_ids.Add(WrittenTypes.HashOf(entity.Id)))
        {
            context.Report(NgsiLdDiagnostics.DuplicateId, entity.Id, entity.Id);
            return CityObjectId.FromSource(source with { LocalId = FormattableString.Invariant($"{source.LocalId}#{_ids.Count}") });
        }

        return notes?.TwinId ?? CityObjectId.FromSource(source);
    }

    private void ReadAttributes(Entity entity, ObjectNotes? notes, string? model, bool isOwn, ObjectDraft draft)
    {
        var reader = new AttributeReader(notes, model, isOwn);
        EntityAttribute? location = null;
        EntityAttribute? shape = null;
        foreach (EntityAttribute attribute in entity.Attributes)
        {
            switch (attribute.Name)
            {
                case NoteName.Attribute when notes is not null:
                    break;
                case NoteName.Shape when attribute.Instances is [{ Kind: AttributeKind.JsonProperty }]:
                    shape = attribute;
                    break;
                case "location" when IsPlace(attribute.Instances[0]):
                    location = attribute;
                    break;
                case "address" when ReadAddress(attribute, isOwn, draft):
                    break;
                case var name when notes?.DateKind(name) is { } kind:
                    ReadDate(attribute, kind, draft);
                    break;
                case var name when (isOwn && AttributeKey.IsView(name) && notes!.Parent != name && !IsRelation(attribute)) || notes?.IsAdded(name) == true:
                    break;
                case "controlledAsset" or "hasRepresentation" when isOwn:
                    break;
                default:
                    reader.Read(attribute, draft);
                    break;
            }
        }

        if (notes is not null)
            draft.Dynamizers.AddRange(notes.Dynamizers.Select(note => DynamizerReader.Read(note, entity)));
        _places.Read(shape, location, notes, isOwn, draft);
    }

    /// <summary>Some software states the place as a plain property.</summary>
    private static bool IsPlace(AttributeInstance instance) =>
        instance.Kind == AttributeKind.GeoProperty || (instance.Kind == AttributeKind.Property && GeometryShape.IsValid(instance.Value));

    private static bool IsRelation(EntityAttribute attribute) => attribute.Instances[0].Kind == AttributeKind.Relationship;

    private static bool ReadAddress(EntityAttribute attribute, bool isOwn, ObjectDraft draft)
    {
        if (attribute.Instances is not [{ Kind: AttributeKind.Property, Value: { ValueKind: JsonValueKind.Object } value } instance])
            return false;
        draft.Addresses = [ObjectNotes.ToAddress(value)];
        bool isWhole = instance.IsBare && value.EnumerateObject().Any() && value.EnumerateObject().All(member =>
            member.Value.ValueKind == JsonValueKind.String && AddressMembers.Contains(member.Name, StringComparer.Ordinal));
        if (!isWhole && !isOwn)
            draft.Keep(attribute);
        return true;
    }

    private static void ReadDate(EntityAttribute attribute, TimeKind kind, ObjectDraft draft)
    {
        if (TextOf(attribute) is not { } text)
            return;
        var time = new TimeValue(text, kind);
        draft.Lifespan = attribute.Name switch
        {
            "creationDate" => draft.Lifespan with { Creation = time },
            "terminationDate" => draft.Lifespan with { Termination = time },
            "validFrom" => draft.Lifespan with { ValidFrom = time },
            _ => draft.Lifespan with { ValidTo = time },
        };
    }

    private static void KeepMembers(Entity entity, ObjectDraft draft)
    {
        foreach (JsonProperty member in entity.Members)
            draft.Keep(member.Name, member.Value);
        if (entity.Context is { } own)
            draft.Keep("@context", own);
    }

    private void Book(CityObject built, TypeMeaning meaning, bool isOwn)
    {
        if (meaning.IsBroader && !isOwn)
            context.Lose(built, BookAccount.Objects, "class", LossKind.Generalized);
    }

    private static string? TextOf(EntityAttribute? attribute) =>
        attribute?.Instances[0].Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
