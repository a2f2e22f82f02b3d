using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Members of nested values, by name.</summary>
internal static class TwinMembers
{
    /// <summary>Adds a member; nothing for no value.</summary>
    public static void Add(ImmutableArray<CityAttribute>.Builder members, string name, AttributeValue? value)
    {
        if (value is not null)
            members.Add(new CityAttribute(name, value, IsGeneric: true));
    }

    /// <summary>Adds a text; nothing for no text.</summary>
    public static void Add(ImmutableArray<CityAttribute>.Builder members, string name, string? text) =>
        Add(members, name, text is null ? null : new TextValue(text));

    /// <summary>Adds members of a member; nothing where there are none.</summary>
    public static void Add(ImmutableArray<CityAttribute>.Builder members, string name, ImmutableArray<CityAttribute> nested) =>
        Add(members, name, nested.IsEmpty ? null : new NestedValue(nested));

    /// <summary>The value of a member of a type; null where there is none.</summary>
    public static T? Find<T>(NestedValue value, string name)
        where T : AttributeValue =>
        value.Members.FirstOrDefault(member => member.Name == name)?.Value as T;

    /// <summary>The whole number of a member; null where there is none.</summary>
    public static long? Whole(NestedValue value, string name) => Find<IntegerValue>(value, name)?.Number;

    /// <summary>The nested values of a list; none where there is no list.</summary>
    public static IEnumerable<NestedValue> Items(NestedValue value, string name) =>
        Find<ListValue>(value, name)?.Items.OfType<NestedValue>() ?? [];
}
