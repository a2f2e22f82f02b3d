using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Description;

/// <summary>Makes attributes of properties with the help of what the member <c>cityObject</c> says about them.</summary>
internal static class AttributeDescription
{
    /// <summary>The attributes that were written as these properties.</summary>
    /// <param name="properties">As JSON gives them.</param>
    /// <param name="description">An object with a description by property; null when there is none.</param>
    public static ImmutableArray<CityAttribute> Apply(ImmutableArray<CityAttribute> properties, JsonElement? description)
    {
        if (description is not { ValueKind: JsonValueKind.Object } described)
            return properties;

        var attributes = ImmutableArray.CreateBuilder<CityAttribute>(properties.Length);
        var flat = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new Dictionary<string, ImmutableArray<CityAttribute>.Builder>(StringComparer.Ordinal);
        foreach (CityAttribute property in properties)
        {
            if (Find(described, property.Name) is { IsFlat: false } exact)
            {
                attributes.Add(new CityAttribute(exact.Name ?? property.Name, exact.Apply(property.Value), exact.IsGeneric));
            }
            else if (FlatPrefix(described, property.Name) is { } prefix)
            {
                if (flat.TryAdd(prefix, attributes.Count))
                {
                    attributes.Add(property);
                    members.Add(prefix, ImmutableArray.CreateBuilder<CityAttribute>());
                }

                members[prefix].Add(property with { Name = property.Name[(prefix.Length + 1)..] });
            }
            else
            {
                attributes.Add(property);
            }
        }

        foreach ((string prefix, int index) in flat)
            attributes[index] = Gather(described, prefix, members[prefix].DrainToImmutable());
        return attributes.DrainToImmutable();
    }

    private static CityAttribute Gather(JsonElement described, string prefix, ImmutableArray<CityAttribute> members)
    {
        var description = new ValueDescription(described.GetProperty(prefix));
        return new CityAttribute(description.Name ?? prefix, description.ToNested(members), description.IsGeneric);
    }

    private static string? FlatPrefix(JsonElement described, string name)
    {
        for (int dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (Find(described, name[..dot]) is { IsFlat: true })
                return name[..dot];
        }

        return null;
    }

    private static ValueDescription? Find(JsonElement described, string name) =>
        described.TryGetProperty(name, out JsonElement found) ? new ValueDescription(found) : null;
}
