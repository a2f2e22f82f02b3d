using System.Globalization;
using System.Text.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Json;

/// <summary>Holds values against their forms. Every answer says whether the value may be used further.</summary>
/// <param name="rules">The rules that faults break.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="root">The document, for references between its parts.</param>
/// <param name="onObject">Looks further at every object with a shape, such as at its extensions.</param>
internal sealed class ShapeCheck(FaultRules rules, FindingLog log, JsonPlace? root = null, Action<JsonPlace, Shape>? onObject = null)
{
    /// <summary>Whether a value is an object of that shape; without one, <paramref name="place"/> is not required.</summary>
    public bool Object(JsonPlace place, Shape shape) => Value(place, Form.Object(shape), isElement: false);

    /// <summary>Whether a value has a form.</summary>
    public bool Value(JsonPlace place, Form form, bool isElement = false) => form.Kind switch
    {
        FormKind.Any => true,
        FormKind.Flag => place.Kind is JsonValueKind.True or JsonValueKind.False || Wrong(place, "boolean", isElement),
        FormKind.Text => place.Kind == JsonValueKind.String ? TextIn(place, form) : Wrong(place, "string", isElement),
        FormKind.Number => place.Kind == JsonValueKind.Number ? NumberIn(place, form) : Wrong(place, "number", isElement),
        FormKind.Whole => place.AsWhole() is not null ? NumberIn(place, form) && Known(place, form) : Wrong(place, "integer", isElement),
        FormKind.Array => place.IsArray ? ArrayIn(place, form) : Wrong(place, "array", isElement),
        FormKind.Map => place.IsObject ? MapIn(place, form) : Wrong(place, "object", isElement),
        _ => place.IsObject ? form.Shape is null || ObjectIn(place, form.Shape) : Wrong(place, "object", isElement),
    };

    /// <summary>Reports a fault of form.</summary>
    /// <returns>False, for chaining.</returns>
    public bool Fail(Fault fault, JsonPlace place, string? found = null, string? expected = null)
    {
        log.Report(rules.IdOf(fault), place.Where, found, expected);
        return false;
    }

    private bool Wrong(JsonPlace place, string expected, bool isElement) =>
        Fail(isElement && rules.TellsElements ? Fault.ElementType : Fault.Type, place, place.Written, expected);

    private bool TextIn(JsonPlace place, Form form)
    {
        string text = place.AsText() ?? "";
        if (!form.Allowed.IsEmpty && !form.Allowed.Contains(text, StringComparer.Ordinal))
            return Fail(Fault.Value, place, text, string.Join(" | ", form.Allowed));
        return form.Pattern is null || form.Pattern.IsMatch(text) || Fail(Fault.Pattern, place, text, form.Pattern.ToString());
    }

    private bool NumberIn(JsonPlace place, Form form)
    {
        double number = place.AsNumber() ?? double.NaN;
        if (!form.AllowedNumbers.IsEmpty && !form.AllowedNumbers.Contains((long)number))
            return Fail(Fault.Value, place, place.Written, string.Join(" | ", form.AllowedNumbers));
        if (!double.IsFinite(number) || number < form.Least || (form.IsOpen && number <= form.Least) || number > form.Most)
            return Fail(Fault.Range, place, place.Written, RangeOf(form));
        return form.Step == 0 || number % form.Step == 0
            || Fail(Fault.Multiple, place, place.Written, form.Step.ToString(CultureInfo.InvariantCulture) + " × n");
    }

    private bool Known(JsonPlace place, Form form)
    {
        if (form.Collection is null || root is null)
            return true;
        int count = Collection(root, form.Collection)?.Count ?? 0;
        return place.AsWhole() < count
            || Fail(Fault.Reference, place, place.Written, string.Create(CultureInfo.InvariantCulture, $"{form.Collection}: {count}"));
    }

    private static JsonPlace? Collection(JsonPlace from, string path)
    {
        JsonPlace? at = from;
        foreach (string name in path.Split('/'))
            at = at?.Member(name);
        return at;
    }

    private bool ArrayIn(JsonPlace place, Form form)
    {
        if (place.Count == 0 && form.Least > 0 && form.ReportsEmpty)
            return Fail(Fault.Empty, place, "[]");
        if (place.Count < form.Least || place.Count > form.Most)
        {
            return Fail(Fault.Length, place, place.Count.ToString(CultureInfo.InvariantCulture), RangeOf(form));
        }

        bool sound = true;
        var seen = form.IsUnique ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (JsonPlace item in place.Items())
        {
            sound &= Value(item, form.Element!, isElement: true); // An array form always has an element form.
            if (seen is not null && !seen.Add(item.Written))
                sound = Fail(Fault.Unique, item, item.Written);
        }

        return sound;
    }

    private bool MapIn(JsonPlace place, Form form)
    {
        bool sound = true;
        int count = 0;
        foreach (JsonPlace member in place.Members())
        {
            count++;
            if (form.Pattern is not null && !form.Pattern.IsMatch(member.Name))
                sound = Fail(Fault.Pattern, member, member.Name, form.Pattern.ToString());
            sound &= Value(member, form.Element!, isElement: false); // A map form always has an element form.
        }

        if (count == 0 && form.ReportsEmpty)
            return Fail(Fault.Empty, place, "{}");
        return count >= form.Least ? sound : Fail(Fault.Count, place, count.ToString(CultureInfo.InvariantCulture), RangeOf(form));
    }

    private bool ObjectIn(JsonPlace place, Shape shape)
    {
        bool sound = true;
        foreach (JsonPlace member in place.Members())
        {
            if (shape.Members.TryGetValue(member.Name, out Form? form))
                sound &= Value(member, form);
            else if (rules.ReportsUnknown && member.Name is not ("extensions" or "extras"))
                Fail(Fault.Property, member, member.Name);
        }

        onObject?.Invoke(place, shape);
        foreach (string name in shape.Required)
        {
            if (!place.Has(name))
                sound = Fail(Fault.Required, place, null, name);
        }

        return Groups(place, shape) && sound;
    }

    private bool Groups(JsonPlace place, Shape shape)
    {
        bool sound = true;
        foreach (var group in shape.Exclusive)
        {
            if (group.Count(place.Has) > 1)
                sound = Fail(Fault.OneOf, place, string.Join(", ", group.Where(place.Has)), string.Join(" | ", group));
        }

        if (!shape.Alternatives.IsEmpty && !shape.Alternatives.Any(place.Has))
            sound = Fail(Fault.AnyOf, place, null, string.Join(" | ", shape.Alternatives));
        foreach ((string member, string needs) in shape.Dependencies)
        {
            if (place.Has(member) && !place.Has(needs))
                sound = Fail(Fault.Dependency, place, member, needs);
        }

        return sound;
    }

    private static string RangeOf(Form form)
    {
        string least = form.Least.ToString(CultureInfo.InvariantCulture);
        string most = form.Most.ToString(CultureInfo.InvariantCulture);
        return form switch
        {
            { Least: var a, Most: var b } when a == b => least,
            { IsOpen: true } => $"> {least}",
            _ when double.IsInfinity(form.Least) && double.IsInfinity(form.Most) => "finite",
            _ when double.IsInfinity(form.Most) || form.Most >= int.MaxValue => $"≥ {least}",
            _ when double.IsInfinity(form.Least) => $"≤ {most}",
            _ => $"{least} … {most}",
        };
    }
}
