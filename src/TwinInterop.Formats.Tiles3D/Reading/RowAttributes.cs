using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Puts the values of a row back where they were in the object: attributes, nested ones, addresses, dates, relations, verbatim content.</summary>
/// <param name="columns">The columns.</param>
/// <param name="row">The row.</param>
/// <param name="nulls">Names of attributes that are stated to have no value.</param>
internal sealed class RowAttributes(ImmutableArray<PropertyColumn> columns, int row, IEnumerable<string> nulls)
{
    private readonly List<Node> _roots = [];

    /// <summary>An attribute that grows: a value, or members.</summary>
    private sealed record Node(string Name, bool IsGeneric, AttributeValue? Value, NestingLevel? Level)
    {
        public List<Node> Members { get; } = [];

        public CityAttribute ToAttribute() => new(
            Name, Value ?? new NestedValue([.. Members.Select(member => member.ToAttribute())], Level!.TypeName, Level.IsSet), IsGeneric); // one of the two
    }

    /// <summary>The object with all of them.</summary>
    public CityObject Apply(CityObject item)
    {
        foreach (PropertyColumn column in columns)
        {
            if (TypedValues.Attribute(column.Property, column.Values[row]) is not { } attribute)
                continue;
            AttributeForm? form = column.Property.Form;
            if (form?.Role is { } role)
                item = WithRole(item, role, attribute.Value);
            else
                Add(attribute, form?.Path ?? []);
        }

        foreach (AttributePath path in nulls.Select(AttributePath.Decode))
            Add(new CityAttribute(path.Shown, new NullValue(), path.Role == FeatureAttributes.Generic), path.Levels);
        return item with { Attributes = [.. _roots.Select(root => root.ToAttribute())] };
    }

    private void Add(CityAttribute attribute, ImmutableArray<NestingLevel> path)
    {
        List<Node> siblings = _roots;
        string leaf = attribute.Name;
        for (int i = 0; i < path.Length; i++)
        {
            NestingLevel level = path[i];
            leaf = leaf.Length > level.Name.Length ? leaf[(level.Name.Length + 1)..] : leaf;
            string name = i == 0 ? FeatureAttributes.Unescape(level.Name) : level.Name;
            Node? node = siblings.Find(sibling => sibling.Level == level);
            if (node is null)
                siblings.Add(node = new Node(name, level.IsGeneric, null, level));
            siblings = node.Members;
        }

        var added = new Node(path.IsEmpty ? FeatureAttributes.Unescape(leaf) : leaf, attribute.IsGeneric, attribute.Value, null);
        bool isKnownNull = attribute.Value is NullValue
            && siblings.Exists(sibling => sibling.Value is NullValue && sibling.Name == added.Name && sibling.IsGeneric == added.IsGeneric);
        if (!isKnownNull)
            siblings.Add(added);
    }

    private static CityObject WithRole(CityObject item, string role, AttributeValue value) => role switch
    {
        FeatureAttributes.Address => item with { Addresses = [.. Nested(value).Select(AddressOf)] },
        FeatureAttributes.ExternalReference => item with { ExternalReferences = [.. Nested(value).Select(ReferenceOf)] },
        FeatureAttributes.Relation => item with { Relations = [.. Nested(value).Select(RelationOf)] },
        FeatureAttributes.Extension when value is ListValue list =>
            item with { Extensions = [.. list.Items.Select(VerbatimContent.Of).OfType<ExtensionContent>()] },
        FeatureAttributes.Creation => item with { Lifespan = item.Lifespan with { Creation = value as TimeValue } },
        FeatureAttributes.Termination => item with { Lifespan = item.Lifespan with { Termination = value as TimeValue } },
        FeatureAttributes.ValidFrom => item with { Lifespan = item.Lifespan with { ValidFrom = value as TimeValue } },
        FeatureAttributes.ValidTo => item with { Lifespan = item.Lifespan with { ValidTo = value as TimeValue } },
        _ => item with { Attributes = item.Attributes.Add(new CityAttribute(role, value)) },
    };

    private static IEnumerable<NestedValue> Nested(AttributeValue value) => value is ListValue list ? list.Items.OfType<NestedValue>() : [];

    private static string? Text(NestedValue value, string name) =>
        (value.Members.FirstOrDefault(member => member.Name == name)?.Value as TextValue)?.Text;

    private static Address AddressOf(NestedValue value) => new()
    {
        Id = Text(value, "id"),
        Country = Text(value, "country"),
        AdministrativeArea = Text(value, "administrativeArea"),
        Locality = Text(value, "locality"),
        DependentLocality = Text(value, "dependentLocality"),
        Thoroughfare = Text(value, "thoroughfare"),
        ThoroughfareNumber = Text(value, "thoroughfareNumber"),
        Premise = Text(value, "premise"),
        PostalCode = Text(value, "postalCode"),
        PostBox = Text(value, "postBox"),
        FreeText = Text(value, "freeText"),
        Location = value.Members.FirstOrDefault(member => member.Name == "location")?.Value is ListValue places
            ? new MultiPoint([.. places.Items.OfType<ListValue>().Select(PlaceOf)])
            : null,
    };

    private static Point PlaceOf(ListValue place)
    {
        double[] numbers = [.. place.Items.Select(item => item switch { DecimalValue number => number.Number, IntegerValue number => number.Number, _ => double.NaN })];
        return new Point(numbers.Length >= 3 ? new Position(numbers[0], numbers[1], numbers[2])
            : numbers.Length == 2 ? new Position(numbers[0], numbers[1])
            : new Position(double.NaN, double.NaN));
    }

    private static ExternalReference ReferenceOf(NestedValue value) =>
        new(Text(value, "system"), Text(value, "target") ?? "", Text(value, "isUri") == "true", Text(value, "relationType"));

    private static CityObjectRelation RelationOf(NestedValue value) =>
        new(Text(value, "type") ?? "", Text(value, "target") ?? "", Text(value, "role"))
        {
            RoleCodeSpace = Text(value, "roleCodeSpace"),
            Attributes = value.Members.FirstOrDefault(member => member.Name == "attributes")?.Value is NestedValue own ? own.Members : [],
        };
}
