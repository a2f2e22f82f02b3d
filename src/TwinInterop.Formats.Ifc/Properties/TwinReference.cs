using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>References to objects in other systems as library references and as members of a set, and back.</summary>
internal static class TwinReference
{
    /// <summary>The name of relationships to such library references.</summary>
    public const string RelationName = "TwinInterop:ExternalReference";

    /// <summary>The name of a reference by URI.</summary>
    public const string UriName = "uri";

    /// <summary>The name of a reference by another name.</summary>
    public const string TextName = "name";

    /// <summary>A reference as a nested value.</summary>
    public static NestedValue ToValue(ExternalReference reference)
    {
        var members = new List<CityAttribute> { Member("Target", reference.Target) };
        if (reference.System is { } system)
            members.Add(Member("System", system));
        if (reference.RelationType is { } type)
            members.Add(Member("RelationType", type));
        if (reference.IsUri)
            members.Add(new CityAttribute("IsUri", new BooleanValue(true), IsGeneric: true));
        return new NestedValue([.. members]);
    }

    /// <summary>The reference of a nested value.</summary>
    public static ExternalReference Of(NestedValue value) => new(
        TwinAddress.Text(value, "System"),
        TwinAddress.Text(value, "Target") ?? "",
        value.Members.Any(member => member is { Name: "IsUri", Value: BooleanValue { IsTrue: true } }),
        TwinAddress.Text(value, "RelationType"));

    private static CityAttribute Member(string name, string text) => new(name, new TextValue(text), IsGeneric: true);
}
