using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Which property an attribute becomes.</summary>
/// <param name="Key">The name of the property, unique among its neighbours.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Flat">The members of a nested value that are properties of their own; null for any other value.</param>
internal sealed record PropertyLayout(string Key, CityAttribute Attribute, ImmutableArray<PropertyLayout>? Flat)
{
    /// <summary>Lays out the attributes of an object or of a nested value.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="isFlat">Whether nested values may be flattened; they are not where names would be mistaken.</param>
    public static ImmutableArray<PropertyLayout> Of(ImmutableArray<CityAttribute> attributes, bool isFlat)
    {
        if (!isFlat || !attributes.Any(attribute => IsFlattened(attribute.Value)))
            return LayOut(attributes, isFlat: false);

        ImmutableArray<PropertyLayout> flat = LayOut(attributes, isFlat: true);
        return IsUnmistakable(flat) ? flat : LayOut(attributes, isFlat: false);
    }

    private static ImmutableArray<PropertyLayout> LayOut(ImmutableArray<CityAttribute> attributes, bool isFlat)
    {
        var layouts = ImmutableArray.CreateBuilder<PropertyLayout>(attributes.Length);
        var keys = new HashSet<string>(attributes.Length, StringComparer.Ordinal);
        foreach (CityAttribute attribute in attributes)
        {
            string key = attribute.Name;
            for (int i = 2; !keys.Add(key); i++)
                key = string.Create(CultureInfo.InvariantCulture, $"{attribute.Name}_{i}");
            ImmutableArray<PropertyLayout>? members = isFlat && IsFlattened(attribute.Value)
                ? LayOut(((NestedValue)attribute.Value).Members, isFlat: true)
                : null;
            layouts.Add(new PropertyLayout(key, attribute, members));
        }

        return layouts.MoveToImmutable();
    }

    private static bool IsFlattened(AttributeValue value) => value is NestedValue { Members.Length: > 0 };

    /// <summary>Whether no other property begins like the members of a flattened one.</summary>
    private static bool IsUnmistakable(ImmutableArray<PropertyLayout> layouts)
    {
        foreach (PropertyLayout flat in layouts)
        {
            if (flat.Flat is not { } members)
                continue;
            if (layouts.Any(other => other.Key.StartsWith(flat.Key + ".", StringComparison.Ordinal)) || !IsUnmistakable(members))
                return false;
        }

        return true;
    }
}
