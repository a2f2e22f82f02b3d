using System.Collections.Concurrent;
using System.Collections.Frozen;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Decides which property takes which attribute; what fits none becomes a generic attribute.</summary>
internal sealed class AttributePlanner(ConversionContext context)
{
    private static readonly ConcurrentDictionary<SchemaClass, FrozenDictionary<string, SchemaProperty>> Indexes = new();

    private static readonly FrozenSet<string> NotAttributes = new[]
    {
        "creationDate", "terminationDate", "validFrom", "validTo", "externalReference", "relatedTo", "groupMember",
        "boundedBy", "location", "metaDataProperty", "descriptionReference",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Plans the attributes and the dates of an object.</summary>
    public void Plan(FeaturePlan plan)
    {
        CityObject source = plan.Source;
        foreach (CityAttribute attribute in source.Attributes)
            Place(plan, attribute);
        PlaceDate(plan, "creationDate", source.Lifespan.Creation);
        PlaceDate(plan, "terminationDate", source.Lifespan.Termination);
        PlaceDate(plan, "validFrom", source.Lifespan.ValidFrom);
        PlaceDate(plan, "validTo", source.Lifespan.ValidTo);
        foreach (Address address in source.Addresses)
            PlaceAddress(plan, address);
    }

    /// <summary>The property of a class that has a local name and holds a value; null when there is none.</summary>
    internal static SchemaProperty? Find(SchemaClass target, string localName) =>
        Indexes.GetOrAdd(target, Index).GetValueOrDefault(localName);

    private static FrozenDictionary<string, SchemaProperty> Index(SchemaClass target)
    {
        var index = new Dictionary<string, SchemaProperty>(StringComparer.Ordinal);
        foreach (SchemaProperty property in target.AllProperties)
        {
            bool isLinkOfValue = target.Category == SchemaCategory.DataType && property.Kind == SchemaPropertyKind.Reference;
            if (isLinkOfValue || property.Kind is SchemaPropertyKind.Attribute or SchemaPropertyKind.DataType or SchemaPropertyKind.Gml)
                index[property.Name.LocalName] = property;
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private void Place(FeaturePlan plan, CityAttribute attribute)
    {
        if (!attribute.IsGeneric)
        {
            if (IsSaidByClass(plan, attribute))
            {
                context.Books.Keep(BookAccount.Attributes);
                return;
            }

            CityAttribute renamed = AttributeNames.ToTarget(plan, attribute, context);
            long count = Tally.ValuesOf(attribute.Value);
            if (PropertyOf(plan.Target, renamed.Name) is { } property && TryAdd(plan, property, renamed.Value, count))
            {
                ChangedValues.Note(plan, property, attribute, renamed);
                return;
            }

            context.Lose(
                plan.Source, BookAccount.Attributes, $"attributes/{attribute.Name}", LossKind.Generalized, count);
        }

        plan.Attributes.Generic.Add(new PlannedAttribute(attribute, Tally.ValuesOf(attribute.Value)));
    }

    private static SchemaProperty? PropertyOf(SchemaClass target, string name) =>
        NotAttributes.Contains(name) ? null : Find(target, name);

    private static bool TryAdd(FeaturePlan plan, SchemaProperty property, AttributeValue value, long count)
    {
        bool isOneList = property.ValueType
            is SchemaValueType.MeasureList or SchemaValueType.DoubleList or SchemaValueType.Position;
        if (isOneList || value is not ListValue list)
            return TryAddOne(plan, property, value, count);
        bool fits = list.Items.Length > 0 && list.Items.Length <= plan.Attributes.RoomIn(property)
            && list.Items.All(item => Accepts(property, item));
        if (!fits)
            return false;
        foreach (AttributeValue item in list.Items)
            plan.Attributes.Add(property, new PlannedValue(item, Tally.ValuesOf(item)));
        return true;
    }

    private static bool TryAddOne(FeaturePlan plan, SchemaProperty property, AttributeValue value, long count)
    {
        if (plan.Attributes.RoomIn(property) < 1 || !Accepts(property, value))
            return false;
        plan.Attributes.Add(property, new PlannedValue(value, count));
        return true;
    }

    /// <summary>gml:identifier must name its code space; every other value must have its property's type.</summary>
    private static bool Accepts(SchemaProperty property, AttributeValue value)
    {
        if (property.Kind == SchemaPropertyKind.DataType)
            return value is NestedValue nested && property.Target is { } type && Accepts(type, nested);
        if (property is { Kind: SchemaPropertyKind.Gml, Name.LocalName: "identifier" })
            return value is CodeValue { CodeSpace.Length: > 0 };
        return property.Kind == SchemaPropertyKind.Reference ? value is UriValue : SimpleValues.Format(property, value) is not null;
    }

    private static bool Accepts(SchemaClass type, NestedValue nested)
    {
        foreach (CityAttribute member in nested.Members)
        {
            if (Find(type, member.Name) is not { } property || !Accepts(property, member.Value))
                return false;
        }

        bool unique = nested.Members.Select(member => member.Name).Distinct(StringComparer.Ordinal).Count() == nested.Members.Length;
        return unique && type.AllProperties.All(property =>
            property.MinOccurs == 0 || nested.Members.Any(member => member.Name == property.Name.LocalName));
    }

    /// <summary>The classes of CityGML 1.0 and 2.0 tell inside from outside by themselves.</summary>
    private static bool IsSaidByClass(FeaturePlan plan, CityAttribute attribute)
    {
        if (attribute.Name is not "relationToConstruction" || Find(plan.Target, attribute.Name) is not null)
            return false;
        string name = plan.Target.Name.LocalName;
        bool inside = name.StartsWith("Int", StringComparison.Ordinal) && name.EndsWith("Installation", StringComparison.Ordinal);
        return SimpleValues.TextOf(attribute.Value) is var text && (text == "inside" ? inside : text == "outside" && !inside);
    }

    private void PlaceDate(FeaturePlan plan, string name, TimeValue? value)
    {
        if (value is null)
            return;
        if (Find(plan.Target, name) is { } property && TryAddOne(plan, property, value, 1))
        {
            var date = new CityAttribute(name, value);
            ChangedValues.Note(plan, property, date, date);
            return;
        }

        context.Lose(plan.Source, BookAccount.Attributes, $"lifespan/{name}", LossKind.Generalized);
        plan.Attributes.Generic.Add(new PlannedAttribute(new CityAttribute(name, value), 1));
    }

    private void PlaceAddress(FeaturePlan plan, Address address)
    {
        if (plan.Target.AllProperties.Any(property => property.Kind == SchemaPropertyKind.Address))
        {
            plan.Addresses.Add(new PlannedAddress(address, null));
            return;
        }

        context.Lose(plan.Source, BookAccount.Attributes, "addresses", LossKind.Generalized);
        if (address.Location is not null)
            context.Lose(plan.Source, BookAccount.Attributes, "addresses/location", LossKind.Approximated);
        plan.Attributes.Generic.Add(new PlannedAttribute(new CityAttribute(AddressSet.Name, AddressSet.Of(address)), 1));
        plan.Notes.HasAddressSets = true;
    }
}
