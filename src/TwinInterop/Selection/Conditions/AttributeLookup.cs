using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>Finds the single values of an attribute by the name that a user writes.</summary>
internal static class AttributeLookup
{
    /// <summary>The values: none where the object has no such attribute or it is null, several where it is a list.</summary>
    public static IEnumerable<AttributeValue> ValuesOf(CityObject subject, string name) =>
        Found(subject.Attributes, name).SelectMany(Single);

    /// <summary>A single value as text, numbers with a decimal point.</summary>
    public static string TextOf(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        CodeValue code => code.Code,
        UriValue uri => uri.Uri,
        TimeValue time => time.Text,
        IntegerValue integer => integer.Number.ToString(CultureInfo.InvariantCulture),
        DecimalValue number => number.Number.ToString("R", CultureInfo.InvariantCulture),
        MeasureValue measure => measure.Number.ToString("R", CultureInfo.InvariantCulture),
        BooleanValue flag => flag.IsTrue ? "true" : "false",
        _ => "",
    };

    private static IEnumerable<AttributeValue> Found(ImmutableArray<CityAttribute> attributes, string name)
    {
        bool isFound = false;
        foreach (CityAttribute attribute in attributes.Where(attribute => attribute.Name == name))
        {
            isFound = true;
            yield return attribute.Value;
        }

        if (isFound)
            yield break;
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        foreach (CityAttribute attribute in attributes)
        {
            string? inner = dot > 0 && attribute.Name == name[..dot] ? name[(dot + 1)..]
                : dot < 0 && attribute.Value is NestedValue { IsSet: true } ? name
                : null;
            if (inner is not null && attribute.Value is NestedValue nested)
            {
                foreach (AttributeValue value in Found(nested.Members, inner))
                    yield return value;
            }
        }
    }

    private static IEnumerable<AttributeValue> Single(AttributeValue value) => value switch
    {
        ListValue list => list.Items.SelectMany(Single),
        NestedValue nested => nested.Members.SelectMany(member => Single(member.Value)),
        NullValue => [],
        _ => [value],
    };
}
