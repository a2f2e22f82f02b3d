using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>One set that several definitions make up.</summary>
/// <param name="name">Its name.</param>
internal sealed class PropertySetMerge(string name)
{
    private readonly List<CityAttribute> _members = [];

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What this tool noted of the set; null for nothing.</summary>
    public ValueHint? Hint { get; set; }

    /// <summary>The properties so far.</summary>
    public IReadOnlyList<CityAttribute> Members => _members;

    /// <summary>Adds properties as they are: attributes of the source may have the same name.</summary>
    public void Append(ImmutableArray<CityAttribute> members) => _members.AddRange(members);

    /// <summary>Adds properties: those of the object come first, those of the type fill what is missing.</summary>
    public void Add(ImmutableArray<CityAttribute> members, bool isOfType, IfcEntity owner)
    {
        foreach (CityAttribute member in members)
        {
            int index = IndexOf(member.Name);
            if (index < 0)
                _members.Add(member);
            else if (!isOfType)
                _members[index] = Join(_members[index], member.Value);
            else if (!_members[index].Value.Equals(member.Value))
                Report(member, _members[index], owner);
        }
    }

    /// <summary>Puts properties in the place of those of the same name.</summary>
    public void Replace(ImmutableArray<CityAttribute> members, IfcEntity owner)
    {
        foreach (CityAttribute member in members)
        {
            int index = IndexOf(member.Name);
            if (index < 0)
            {
                _members.Add(member);
                continue;
            }

            Report(_members[index], member, owner);
            _members[index] = member;
        }
    }

    /// <summary>The set; null when it has no properties.</summary>
    public ImmutableArray<CityAttribute> ToAttributes() => _members.Count == 0
        ? []
        : [new CityAttribute(name, new NestedValue([.. _members], Hint?.Space, IsSet: true), Hint?.IsGeneric ?? true)];

    private int IndexOf(string property) =>
        _members.FindIndex(member => string.Equals(member.Name, property, StringComparison.Ordinal));

    /// <summary>Two definitions of the same object that differ are both kept, as a list.</summary>
    private static CityAttribute Join(CityAttribute known, AttributeValue other)
    {
        if (known.Value.Equals(other))
            return known;
        ImmutableArray<AttributeValue> items = known.Value is ListValue list ? list.Items : [known.Value];
        return items.Contains(other) ? known : known with { Value = new ListValue(items.Add(other)) };
    }

    private static void Report(CityAttribute overridden, CityAttribute used, IfcEntity owner) => owner.Model.Report(
        ReadingDiagnostics.Overridden, owner, overridden.Name, Show(overridden.Value), Show(used.Value));

    private static string Show(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        BooleanValue boolean => boolean.IsTrue ? "true" : "false",
        IntegerValue integer => integer.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        DecimalValue number => number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        MeasureValue measure => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{measure.Number} {measure.Unit}"),
        _ => value.GetType().Name,
    };
}
