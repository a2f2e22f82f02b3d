using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.CityGml.Writing;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>The attributes and dates of an object, as they were before they were written.</summary>
/// <param name="Attributes">The attributes.</param>
/// <param name="Lifespan">The dates.</param>
internal sealed record NotedAttributes(ImmutableArray<CityAttribute> Attributes, Lifespan Lifespan)
{
    /// <summary>Applies the notes to what the file has.</summary>
    public static NotedAttributes Of(CityObject read, JsonElement notes)
    {
        Dictionary<string, string> types = TypesOf(notes);
        string? without = NotedObject.Text(notes, "without");
        JsonElement? supplied = notes.TryGetProperty("supplied", out JsonElement made) ? made : null;
        Lifespan lifespan = read.Lifespan;
        var attributes = ImmutableArray.CreateBuilder<CityAttribute>();
        foreach (CityAttribute attribute in read.Attributes)
        {
            CityAttribute typed = attribute.IsGeneric && types.Count > 0 ? Typed(attribute, types) : attribute;
            bool isMade = !typed.IsGeneric && supplied is { } values && NotedObject.Text(values, typed.Name) == TextOf(typed.Value);
            if (typed.IsGeneric || (typed.Name != without && !isMade && !TryDate(typed, ref lifespan)))
                attributes.Add(typed);
        }

        foreach (JsonElement item in NotedObject.Items(notes, "values"))
            Replace(attributes, ref lifespan, item);
        return new NotedAttributes(attributes.DrainToImmutable(), lifespan);
    }

    private static Dictionary<string, string> TypesOf(JsonElement notes)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!notes.TryGetProperty("types", out JsonElement noted) || noted.ValueKind != JsonValueKind.Object)
            return types;
        foreach (JsonProperty type in noted.EnumerateObject())
        {
            if (type.Value.ValueKind == JsonValueKind.String)
                types[type.Name] = type.Value.GetString() ?? "";
        }

        return types;
    }

    private static CityAttribute Typed(CityAttribute attribute, Dictionary<string, string> types)
    {
        string path = AttributePath.Of(attribute.Name);
        bool isStandard = IsStandard(types, path);
        return new CityAttribute(attribute.Name, Typed(path, attribute.Value, types, isStandard), !isStandard);
    }

    private static bool IsStandard(Dictionary<string, string> types, string path) =>
        types.GetValueOrDefault(path)?.Split(' ')[0] == "standard";

    private static AttributeValue Typed(string path, AttributeValue value, Dictionary<string, string> types, bool isStandard)
    {
        string? type = types.GetValueOrDefault(path);
        if (IsStandard(types, path))
            type = type!.Length > "standard ".Length ? type["standard ".Length..] : null; // a standard type was just found
        if (type == "list" && value is not ListValue)
            value = value is TextValue { Text: "" } && !types.ContainsKey(AttributePath.Join(path, "0")) ? new ListValue([]) : new ListValue([value]);
        return value switch
        {
            ListValue list => new ListValue([.. list.Items.Select((item, i) =>
                Typed(AttributePath.Join(path, i.ToString(CultureInfo.InvariantCulture)), item, types, isStandard))]),
            NestedValue nested => Restore(nested with { Members = [.. nested.Members.Select(member => TypedMember(path, member, types, isStandard))] }, type),
            _ => Restore(value, type),
        };
    }

    private static CityAttribute TypedMember(string path, CityAttribute member, Dictionary<string, string> types, bool isStandard)
    {
        string memberPath = AttributePath.Join(path, member.Name);
        return new CityAttribute(member.Name, Typed(memberPath, member.Value, types, isStandard), !isStandard);
    }

    /// <summary>CityGML has every value as text; those that JSON tells apart are told here.</summary>
    private static AttributeValue Restore(AttributeValue value, string? type) => (type, value) switch
    {
        (null, _) => value,
        ("boolean", TextValue { Text: "true" or "false" } text) => new BooleanValue(text.Text == "true"),
        (_, NestedValue nested) when type.StartsWith("object", StringComparison.Ordinal) =>
            nested with { IsSet = false, TypeName = type.Length > 7 ? type[7..] : null },
        (_, TextValue { Text: "" }) when type.Split(' ')[0] is "object" or "set" => AttributeType.Restore(new NestedValue([]), type),
        (_, TextValue { Text: "" }) when type.Split(' ')[0] == "null" => AttributeType.Restore(new NullValue(), type),
        _ => AttributeType.Restore(value, type),
    };

    /// <summary>Puts an attribute back in the place of the one that it was written as, unless that was changed since.</summary>
    private static void Replace(ImmutableArray<CityAttribute>.Builder attributes, ref Lifespan lifespan, JsonElement item)
    {
        if (NotedObject.Text(item, "written") is not { } written || NotedObject.Text(item, "text") is not { } text
            || NotedObject.Text(item, "type") is not { } type || NotedObject.Text(item, "value") is not { } value)
        {
            return;
        }

        var original = new CityAttribute(NotedObject.Text(item, "name") ?? written, AttributeType.Restore(Plain(type, value), type));
        if (DateOf(lifespan, written)?.Text == text && TryDate(original, ref lifespan, isReplacing: true))
            return;
        for (int i = 0; i < attributes.Count; i++)
        {
            CityAttribute read = attributes[i];
            if (read.IsGeneric || read.Name != written || TextOf(read.Value) != text)
                continue;
            attributes[i] = original;
            return;
        }
    }

    private static AttributeValue Plain(string type, string text)
    {
        string kind = type.Split(' ')[0];
        if (kind == "boolean")
            return new BooleanValue(text == "true");
        if (kind == "integer" && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return new IntegerValue(whole);
        bool isNumber = kind is "decimal" or "measure";
        return isNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? new DecimalValue(number)
            : new TextValue(text);
    }

    private static string TextOf(AttributeValue value) =>
        SimpleValues.TextOf(value is NestedValue { Members: [.., { Name: "value" } last] } ? last.Value : value);

    private static TimeValue? DateOf(Lifespan lifespan, string name) => name switch
    {
        "creationDate" => lifespan.Creation,
        "terminationDate" => lifespan.Termination,
        "validFrom" => lifespan.ValidFrom,
        "validTo" => lifespan.ValidTo,
        _ => null,
    };

    private static bool TryDate(CityAttribute attribute, ref Lifespan lifespan, bool isReplacing = false)
    {
        bool isDate = attribute.Name is "creationDate" or "terminationDate" or "validFrom" or "validTo";
        if (!isDate || attribute.Value is not TimeValue time || (!isReplacing && DateOf(lifespan, attribute.Name) is not null))
            return false;
        lifespan = attribute.Name switch
        {
            "creationDate" => lifespan with { Creation = time },
            "terminationDate" => lifespan with { Termination = time },
            "validFrom" => lifespan with { ValidFrom = time },
            _ => lifespan with { ValidTo = time },
        };
        return true;
    }
}
