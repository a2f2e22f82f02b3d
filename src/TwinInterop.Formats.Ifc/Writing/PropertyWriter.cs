using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes single properties.</summary>
/// <param name="instances">Takes them.</param>
/// <param name="values">Makes values.</param>
internal sealed class PropertyWriter(InstanceWriter instances, ValueEncoder values)
{
    // The attribute for descriptions was renamed in IFC4.3; each release has one of them.
    private static readonly ImmutableArray<string> DescriptionNames = ["Description", "Specification"];
    private readonly Dictionary<(string Name, string Value), int> _shared = [];

    /// <summary>Writes a property that many objects have with the same text; the same instance each time.</summary>
    public int WriteShared(string name, string text)
    {
        if (!_shared.TryGetValue((name, text), out int number))
            _shared.Add((name, text), number = Write(new CityAttribute(name, new TextValue(text), IsGeneric: true), name, null, true));
        return number;
    }

    /// <summary>Writes the properties of a set or a nested value; names that occur again get a number.</summary>
    /// <param name="members">What the properties say.</param>
    /// <param name="isGeneric">What reading takes the members for unless they say otherwise.</param>
    /// <param name="definition">The standard set, whose types are kept; null for none.</param>
    public List<int> WriteAll(IReadOnlyList<CityAttribute> members, bool isGeneric, PropertySet? definition = null)
    {
        var numbers = new List<int>(members.Count);
        var names = new HashSet<string>(members.Count, StringComparer.Ordinal);
        foreach (CityAttribute member in members)
        {
            string basis = member.Name.Length == 0 ? "_" : member.Name;
            string name = basis;
            for (int i = 2; !names.Add(name); i++)
                name = string.Create(CultureInfo.InvariantCulture, $"{basis}_{i}");
            numbers.Add(Write(member, name, definition?.Property(member.Name), isGeneric));
        }

        return numbers;
    }

    private int Write(CityAttribute attribute, string name, PropertyDefinition? definition, bool isGeneric)
    {
        var hint = new ValueHint
        {
            Name = name == attribute.Name ? null : attribute.Name,
            IsGeneric = attribute.IsGeneric == isGeneric ? null : attribute.IsGeneric,
        };
        return attribute.Value switch
        {
            ListValue list => WriteList(name, list, hint, definition, isGeneric),
            NestedValue nested => WriteNested(name, nested, hint, attribute.IsGeneric),
            var single => WriteSingle(name, single, hint, definition),
        };
    }

    private int WriteSingle(string name, AttributeValue value, ValueHint hint, PropertyDefinition? definition)
    {
        EncodedValue encoded = values.Encode(value, definition?.DataTypes.FirstOrDefault())!.Value; // neither list nor nested
        if (definition?.Kind == "enumerated" && value is TextValue { Text.Length: > 0 } && encoded.Value.TypeName == "IFCLABEL")
        {
            return instances.Write(New(IfcClass.IfcPropertyEnumeratedValue, name, Join(hint, encoded.Hint))
                .With("EnumerationValues", StepArgument.List([encoded.Value])));
        }

        bool isListed = definition?.Kind == "list" && encoded.Value.Exists;
        return isListed
            ? WriteValues(name, [encoded], Join(hint, encoded.Hint))
            : instances.Write(New(IfcClass.IfcPropertySingleValue, name, Join(hint, encoded.Hint))
                .With("NominalValue", encoded.Value).With("Unit", StepArgument.Reference(encoded.Unit)));
    }

    private int WriteValues(string name, ImmutableArray<EncodedValue> items, ValueHint hint) =>
        instances.Write(New(IfcClass.IfcPropertyListValue, name, hint)
            .With("ListValues", StepArgument.List([.. items.Select(item => item.Value)]))
            .With("Unit", StepArgument.Reference(items[0].Unit)));

    private int WriteList(string name, ListValue list, ValueHint hint, PropertyDefinition? definition, bool isGeneric)
    {
        string? wanted = definition?.DataTypes.FirstOrDefault();
        EncodedValue?[] encoded = [.. list.Items.Select(item => values.Encode(item, wanted))];
        if (encoded is [{ Value.Exists: true } first, ..] && Array.TrueForAll(encoded, item => IsAlike(item, first)))
        {
            ValueHint joined = Join(hint, first.Hint) with { IsList = encoded.Length == 1 };
            return definition?.Kind == "enumerated" && first is { Hint: null, Unit: 0 }
                ? instances.Write(New(IfcClass.IfcPropertyEnumeratedValue, name, joined)
                    .With("EnumerationValues", StepArgument.List([.. encoded.Select(item => item!.Value.Value)]))) // alike the first
                : WriteValues(name, [.. encoded.Select(item => item!.Value)], joined); // as above
        }

        ImmutableArray<CityAttribute> members =
        [
            .. list.Items.Select((item, i) => new CityAttribute((i + 1).ToString(CultureInfo.InvariantCulture), item, isGeneric)),
        ];
        return WriteComplex(name, ValueKinds.List, members, hint with { Type = ValueKinds.List }, isGeneric);
    }

    private static bool IsAlike(EncodedValue? item, EncodedValue first) =>
        item is { } other && other.Value.TypeName == first.Value.TypeName && other.Unit == first.Unit && other.Hint == first.Hint;

    private int WriteNested(string name, NestedValue nested, ValueHint hint, bool isGeneric)
    {
        if (nested is { TypeName: "IfcPropertyBoundedValue", IsSet: false } && WriteBounded(name, nested, hint) is { } bounded)
            return bounded;
        if (nested is { TypeName: "IfcComplexProperty", IsSet: false, Members.Length: > 0 })
            return WriteComplex(name, "nested", nested.Members, hint, isGeneric: true);
        ValueHint typed = hint with { Type = nested.IsSet ? ValueKinds.Set : ValueKinds.Nested, Space = nested.TypeName };
        return WriteComplex(name, nested.TypeName ?? ValueKinds.Nested, nested.Members, typed, isGeneric);
    }

    private int WriteComplex(string name, string usage, ImmutableArray<CityAttribute> members, ValueHint hint, bool isGeneric)
    {
        const int LongestIdentifier = 255;
        if (members.IsEmpty)
            return instances.Write(New(IfcClass.IfcPropertySingleValue, name, hint));
        List<int> properties = WriteAll(members, isGeneric);
        return instances.Write(New(IfcClass.IfcComplexProperty, name, hint)
            .With("UsageName", StepArgument.Text(usage.Length > LongestIdentifier ? ValueKinds.Nested : usage))
            .With("HasProperties", StepArgument.References(properties)));
    }

    private int? WriteBounded(string name, NestedValue nested, ValueHint hint)
    {
        IfcInstance property = New(IfcClass.IfcPropertyBoundedValue, name, hint);
        int unit = -1;
        foreach (CityAttribute member in nested.Members)
        {
            if (!property.Has(member.Name) || member.Name == "Name" || values.Encode(member.Value) is not { Hint: null } encoded)
                return null;
            if (unit >= 0 && unit != encoded.Unit)
                return null;
            unit = encoded.Unit;
            property[member.Name] = encoded.Value;
        }

        return instances.Write(property.With("Unit", StepArgument.Reference(Math.Max(unit, 0))));
    }

    private IfcInstance New(IfcClass entity, string name, ValueHint hint)
    {
        IfcInstance property = instances.New(entity).With("Name", StepArgument.Text(name));
        foreach (string description in DescriptionNames)
            property[description] = StepArgument.Text(hint.ToText());
        return property;
    }

    private static ValueHint Join(ValueHint hint, ValueHint? ofValue) => ofValue is null
        ? hint
        : hint with { Type = ofValue.Type, Space = ofValue.Space, Unit = ofValue.Unit };
}
