using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Relations as members of a set, and back.</summary>
internal static class TwinRelation
{
    /// <summary>A relation as an attribute.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="number">Its place in the set.</param>
    public static CityAttribute ToAttribute(CityObjectRelation relation, int number)
    {
        var members = new List<CityAttribute> { Member("Type", relation.Type), Member("Target", relation.TargetId) };
        if (relation.Role is { } role)
            members.Add(Member("Role", role));
        if (relation.RoleCodeSpace is { } space)
            members.Add(Member("RoleCodeSpace", space));
        if (!relation.Attributes.IsEmpty)
            members.Add(new CityAttribute("Attributes", new NestedValue(relation.Attributes), IsGeneric: true));
        return new CityAttribute(number.ToString(CultureInfo.InvariantCulture), new NestedValue([.. members]), IsGeneric: true);
    }

    /// <summary>The relation of a nested value; null where it is none.</summary>
    public static CityObjectRelation? Of(NestedValue value)
    {
        if (TwinAddress.Text(value, "Type") is not { } type || TwinAddress.Text(value, "Target") is not { } target)
            return null;
        return new CityObjectRelation(type, target, TwinAddress.Text(value, "Role"))
        {
            RoleCodeSpace = TwinAddress.Text(value, "RoleCodeSpace"),
            Attributes = value.Members.FirstOrDefault(member => member.Name == "Attributes")?.Value is NestedValue nested
                ? nested.Members
                : ImmutableArray<CityAttribute>.Empty,
        };
    }

    private static CityAttribute Member(string name, string text) => new(name, new TextValue(text), IsGeneric: true);
}
