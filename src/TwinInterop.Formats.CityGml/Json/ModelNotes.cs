using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json;

/// <summary>What CityJSON has no member for, noted beside the attributes so that reading gives it back.</summary>
/// <remarks>
/// The writer puts one object named <see cref="Name"/> among the attributes, only where plain CityJSON would not come
/// back as it was: <c>class</c> (the canonical class of an object written under a broader type), <c>generatedId</c>
/// (the id was made, since the source gave none), <c>types</c> (by path
/// of an attribute, the type that JSON does not tell, see <see cref="AttributeType"/>), <c>geometry</c> (by index, level
/// of detail and role), <c>location</c> (level and role of the points that stand as the last address, since the type has
/// no geometry of points), <c>relations</c>, <c>inline</c> (the members of a group that lie in it), and for what an
/// application domain extension adds <c>extensions</c> (content of another encoding, verbatim) and <c>sourceClass</c>
/// (the class whose content it is). Any other software sees an attribute like others.
/// </remarks>
internal sealed record ModelNotes
{
    /// <summary>The name of the attribute.</summary>
    public const string Name = "_model";

    /// <summary>Nothing is noted.</summary>
    public static ModelNotes None { get; } = new();

    /// <summary>The canonical class; null when the type tells it.</summary>
    public string? Class { get; init; }

    /// <summary>Whether the id was made, since the source gave none.</summary>
    public bool HasGeneratedId { get; init; }

    /// <summary>Types of attributes by path.</summary>
    public ImmutableDictionary<string, string> Types { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Level of detail and role by index of the geometry, for example <c>4 TerrainIntersection</c>; null when usual.</summary>
    public ImmutableArray<string?> Geometry { get; init; } = [];

    /// <summary>Level of detail and role of the points that the last address holds; null when it is an address.</summary>
    public string? Location { get; init; }

    /// <summary>Relations to other objects.</summary>
    public ImmutableArray<CityObjectRelation> Relations { get; init; } = [];

    /// <summary>Ids of the members of a group that lie in it.</summary>
    public ImmutableArray<string> Inline { get; init; } = [];

    /// <summary>Content that only another encoding can hold, to be written back there.</summary>
    public ImmutableArray<ExtensionContent> Extensions { get; init; } = [];

    /// <summary>The class in the source, where such content depends on it; null otherwise.</summary>
    public string? SourceClass { get; init; }

    /// <summary>Reads what a writer noted; what is malformed is taken as not noted.</summary>
    public static ModelNotes Parse(ImmutableArray<CityAttribute> members)
    {
        ModelNotes notes = None;
        foreach (CityAttribute member in members)
        {
            notes = (member.Name, member.Value) switch
            {
                ("class", TextValue text) => notes with { Class = text.Text },
                ("generatedId", BooleanValue made) => notes with { HasGeneratedId = made.IsTrue },
                ("types", NestedValue types) => notes with { Types = TypesOf(types) },
                ("geometry", ListValue list) => notes with { Geometry = [.. list.Items.Select(item => (item as TextValue)?.Text)] },
                ("location", TextValue text) => notes with { Location = text.Text },
                ("relations", ListValue list) => notes with { Relations = [.. list.Items.Select(RelationOf).OfType<CityObjectRelation>()] },
                ("inline", ListValue list) => notes with { Inline = [.. list.Items.OfType<TextValue>().Select(item => item.Text)] },
                ("extensions", ListValue list) => notes with { Extensions = [.. list.Items.Select(ExtensionOf).OfType<ExtensionContent>()] },
                ("sourceClass", TextValue text) => notes with { SourceClass = text.Text },
                _ => notes,
            };
        }

        return notes;
    }

    private static ImmutableDictionary<string, string> TypesOf(NestedValue types)
    {
        var byPath = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (CityAttribute type in types.Members)
        {
            if (type.Value is TextValue text)
                byPath[type.Name] = text.Text;
        }

        return byPath.ToImmutable();
    }

    private static CityObjectRelation? RelationOf(AttributeValue value)
    {
        if (value is not NestedValue nested)
            return null;
        string? type = TextOf(nested, "type");
        string? target = TextOf(nested, "target");
        return type is null || target is null ? null : new CityObjectRelation(type, target, TextOf(nested, "role"));
    }

    private static ExtensionContent? ExtensionOf(AttributeValue value) =>
        value is NestedValue nested
        && TextOf(nested, "encoding") is { } encoding && TextOf(nested, "name") is { } name && TextOf(nested, "payload") is { } payload
            ? new ExtensionContent(encoding, name, payload)
            : null;

    private static string? TextOf(NestedValue nested, string name) =>
        nested.Members.Select(member => string.Equals(member.Name, name, StringComparison.Ordinal) ? member.Value : null)
            .OfType<TextValue>().FirstOrDefault()?.Text;
}
