using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Makes one attribute of those that bear one name.</summary>
internal static class AttributeLists
{
    /// <summary>The attributes in the order of their first occurrence; what occurs several times is a list.</summary>
    public static ImmutableArray<CityAttribute> Merge(IReadOnlyList<CityAttribute> attributes)
    {
        if (attributes.Count == 0)
            return [];
        var merged = new List<CityAttribute>(attributes.Count);
        var places = new Dictionary<(string Name, bool IsGeneric), (int Place, List<AttributeValue>? Values)>(attributes.Count);
        foreach (CityAttribute attribute in attributes)
        {
            (string Name, bool IsGeneric) key = (attribute.Name, attribute.IsGeneric);
            if (!places.TryGetValue(key, out (int Place, List<AttributeValue>? Values) known))
            {
                places.Add(key, (merged.Count, null));
                merged.Add(attribute);
                continue;
            }

            List<AttributeValue> values = known.Values ?? [merged[known.Place].Value];
            values.Add(attribute.Value);
            places[key] = (known.Place, values);
        }

        foreach ((int place, List<AttributeValue>? values) in places.Values)
        {
            if (values is not null)
                merged[place] = merged[place] with { Value = new ListValue([.. values]) };
        }

        return [.. merged];
    }
}
