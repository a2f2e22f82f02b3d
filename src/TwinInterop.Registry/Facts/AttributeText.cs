using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Model;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry.Facts;

/// <summary>Attributes as paths and texts, so that they compare across formats.</summary>
internal static class AttributeText
{
    /// <summary>The name of the attribute set that conversions stamp identity into.</summary>
    public const string Stamp = "TwinIdentity";

    private const int MostDepth = 8;

    public static ImmutableSortedDictionary<string, string> Of(CityObject item)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (CityAttribute attribute in item.Attributes)
        {
            if (attribute.Name != Stamp)
                Add(texts, attribute.Name, attribute.Value, 0);
        }

        return texts.ToImmutable();
    }

    /// <summary>A simple value as text; null for anything else.</summary>
    public static string? Simple(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        IntegerValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        DecimalValue number => Number(number.Number),
        MeasureValue measure => $"{Number(measure.Number)} {measure.Unit}".TrimEnd(),
        BooleanValue truth => truth.IsTrue ? "true" : "false",
        CodeValue code => code.Code,
        UriValue uri => uri.Uri,
        TimeValue time => time.Text,
        NullValue => "",
        _ => null,
    };

    private static void Add(ImmutableSortedDictionary<string, string>.Builder texts, string path, AttributeValue value, int depth)
    {
        switch (value)
        {
            case NestedValue nested when depth < MostDepth:
                foreach (CityAttribute member in nested.Members)
                    Add(texts, $"{path}/{member.Name}", member.Value, depth + 1);
                break;
            case ListValue list when depth < MostDepth:
                for (int i = 0; i < list.Items.Length; i++)
                    Add(texts, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), list.Items[i], depth + 1);
                break;
            default:
                if (Simple(value) is { } text && !IsIssuedId(path, text))
                    texts[path] = text;
                break;
        }
    }

    /// <summary>A GlobalId inside an attribute is the exporter's, as that of the object is.</summary>
    private static bool IsIssuedId(string path, string text) => text.Length == 22
        && text[0] is >= '0' and <= '3'
        && (path.Contains("id", StringComparison.OrdinalIgnoreCase) || text.Any(char.IsAsciiDigit))
        && SchemeCatalogue.Shipped.Get("ifc-guid").Normalize(text) is not null;

    private static string Number(double number) => number.ToString("G12", CultureInfo.InvariantCulture);
}
