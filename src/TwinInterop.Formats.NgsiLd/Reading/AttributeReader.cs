using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Formats.NgsiLd.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Makes attributes and relations of those of an entity.</summary>
/// <param name="notes">What our writer said about the object; null for entities of other software.</param>
/// <param name="model">The Smart Data Model; null when it is none that the tables know.</param>
/// <param name="isOwn">Whether our writer wrote the entity from an object of another format.</param>
internal sealed class AttributeReader(ObjectNotes? notes, string? model, bool isOwn)
{
    /// <summary>Reads an attribute that has no other place in the model.</summary>
    public void Read(EntityAttribute attribute, ObjectDraft draft)
    {
        AttributeInstance first = attribute.Instances[0];
        if (first.Kind is AttributeKind.Relationship or AttributeKind.ListRelationship && !attribute.IsTemporal)
        {
            ReadRelations(attribute, draft);
            return;
        }

        if (attribute.IsTemporal || first.Value.ValueKind == JsonValueKind.Undefined)
        {
            ReadTemporal(attribute, draft);
            return;
        }

        AttributeInstance instance = attribute.Instances.FirstOrDefault(item => item.DatasetId is null) ?? first;
        if (instance.Kind == AttributeKind.GeoProperty)
        {
            draft.Keep(attribute); // the model has no further places of an object
            return;
        }

        bool isExact = !attribute.IsList;
        AttributeValue value = ReadValue(instance, ref isExact);
        isExact &= !HoldsListInList(value); // formats with plain lists only give back the kept one
        ValueNote? note = notes?.NoteOf(attribute.Name);
        draft.Attributes.Add(note is { } told
            ? new CityAttribute(told.Name ?? Vocabulary.CanonicalOf(model, attribute.Name), told.Apply(value), told.IsGeneric)
            : new CityAttribute(Vocabulary.CanonicalOf(model, attribute.Name), value, !Vocabulary.IsMapped(model, attribute.Name)));
        if (!isExact && !isOwn && note is null)
            draft.Keep(attribute);
    }

    private static bool HoldsListInList(AttributeValue value) => value switch
    {
        ListValue list => list.Items.Any(item => item is ListValue || HoldsListInList(item)),
        NestedValue nested => nested.Members.Any(member => HoldsListInList(member.Value)),
        _ => false,
    };

    /// <summary>The value of an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="isExact">Set to false where our writer would write it another way.</param>
    public static AttributeValue ReadValue(AttributeInstance instance, ref bool isExact)
    {
        AttributeValue value = JsonValues.Read(instance.Value, ref isExact);
        isExact &= instance.Kind == AttributeKind.Property;
        foreach (JsonProperty member in instance.Members)
            isExact &= member.NameEquals("unitCode"u8);
        string? codeSpace = null;
        foreach (EntityAttribute inner in instance.SubAttributes)
        {
            bool isCodeSpace = inner is { Name: "codeSpace", Instances: [{ IsBare: true, Value.ValueKind: JsonValueKind.String }] };
            codeSpace = isCodeSpace ? inner.Instances[0].Value.GetString() : codeSpace;
            isExact &= isCodeSpace;
        }

        return (value, instance.Kind) switch
        {
            (TextValue text, AttributeKind.Property) when codeSpace is not null => new CodeValue(text.Text, codeSpace),
            (TextValue text, AttributeKind.VocabProperty) => new CodeValue(text.Text),
            (IntegerValue number, _) when instance.UnitCode is { } unit => Measure(number.Number, unit, ref isExact),
            (DecimalValue number, _) when instance.UnitCode is { } unit => Measure(number.Number, unit, ref isExact),
            _ => Settle(value, instance, ref isExact),
        };
    }

    private static AttributeValue Settle(AttributeValue value, AttributeInstance instance, ref bool isExact)
    {
        isExact &= instance.UnitCode is null && value is not NullValue;
        return value;
    }

    private static MeasureValue Measure(double number, string code, ref bool isExact)
    {
        string? unit = UnitCodes.UnitOf(code);
        isExact &= unit is not null;
        return new MeasureValue(number, unit ?? code);
    }

    private void ReadTemporal(EntityAttribute attribute, ObjectDraft draft)
    {
        if (attribute.Instances.All(instance => instance.Value.ValueKind == JsonValueKind.Undefined)
            || attribute.Instances.Any(instance => instance.Kind is not (AttributeKind.Property or AttributeKind.ListProperty)))
        {
            draft.Keep(attribute); // aggregates over time, and relationships that change
            return;
        }

        draft.Dynamizers.Add(DynamizerReader.Of(attribute));
        if (!isOwn && attribute.Instances.Any(instance => !instance.SubAttributes.IsEmpty || instance.Members.Any(IsFurther)))
            draft.Keep(attribute); // the model's series hold values, times and a unit
    }

    private static bool IsFurther(JsonProperty member) => !member.NameEquals("observedAt"u8) && !member.NameEquals("unitCode"u8);

    private void ReadRelations(EntityAttribute attribute, ObjectDraft draft)
    {
        bool isExact = !attribute.IsList;
        bool isFirst = true;
        bool isList = model is not null && DataModel.Find(model)?.Properties.GetValueOrDefault(attribute.Name)?.IsList == true;
        foreach (AttributeInstance instance in attribute.Instances)
        {
            (string? role, string? codeSpace) = RoleOf(instance, isList ? 0 : 1, ref isExact);
            foreach (string uri in TargetsOf(instance))
            {
                bool isParent = isFirst && notes?.Parent == attribute.Name;
                isFirst = false;
                if (isParent)
                {
                    draft.Parent = uri;
                    continue;
                }

                (string type, string target) = notes?.RelationOf(attribute.Name, uri)
                    ?? (attribute.Name, isOwn ? EntityId.LocalOf(uri) : uri);
                draft.Relations.Add(new CityObjectRelation(type, target, role) { RoleCodeSpace = codeSpace });
            }
        }

        if (!isOwn && !isExact)
            draft.Keep(attribute);
    }

    private static (string? Role, string? CodeSpace) RoleOf(AttributeInstance instance, int leastOfList, ref bool isExact)
    {
        string? role = null;
        string? codeSpace = null;
        foreach (EntityAttribute inner in instance.SubAttributes)
        {
            string? text = inner.Instances is [{ IsBare: true, Value.ValueKind: JsonValueKind.String } only] ? only.Value.GetString() : null;
            if (inner.Name == "role" && text is not null)
                role = text;
            else if (inner.Name == "roleCodeSpace" && text is not null)
                codeSpace = text;
            else
                isExact = false;
        }

        isExact &= instance.Members.IsEmpty && instance.Kind == AttributeKind.Relationship
            && instance.Value.ValueKind switch
            {
                JsonValueKind.String => leastOfList > 0, // where the model wants a list, a single one is written as such
                JsonValueKind.Array => instance.Value.GetArrayLength() > leastOfList,
                _ => false,
            };
        return (role, codeSpace);
    }

    private static IEnumerable<string> TargetsOf(AttributeInstance instance)
    {
        JsonElement value = instance.Value;
        if (value.ValueKind == JsonValueKind.String)
            return [value.GetString()!]; // a string has a text
        return value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("object"u8, out JsonElement inner) ? inner : item)
            .Where(item => item.ValueKind == JsonValueKind.String)
            .Select(item => item.GetString()!);
    }
}
