using System.Globalization;
using System.Text;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Schema;

/// <summary>Holds the value of an attribute against its type.</summary>
/// <param name="subject">The model, and what takes the findings.</param>
[Checks("ifc-schema-type", "ifc-schema-enumeration", "ifc-schema-select", "ifc-schema-text-length", "ifc-schema-bounds", "ifc-schema-unique", "ifc-where-range")]
internal sealed class ValueCheck(IfcSubject subject)
{
    private const int LongestName = 128;

    /// <summary>Reports what is wrong in a value that is given.</summary>
    public void Check(IfcEntity entity, string attribute, ValueType type, StepValue value)
    {
        switch (type.Kind)
        {
            case ValueKind.Aggregate:
                CheckMembers(entity, attribute, type, value);
                break;
            case ValueKind.Entity:
                CheckReference(entity, attribute, type, value);
                break;
            case ValueKind.Select:
                CheckSelect(entity, attribute, type, value);
                break;
            case ValueKind.Enumeration:
                if (value.Kind != StepKind.Enumeration)
                    subject.Report("ifc-schema-type", entity, attribute, Shown(value), type.Name);
                else if (!Has(type.Names!, value.EnumName)) // An enumeration has names.
                    subject.Report("ifc-schema-enumeration", entity, attribute, Shown(value), type.Name);
                break;
            default:
                if (!IsSimple(type.Kind, value))
                    subject.Report("ifc-schema-type", entity, attribute, Shown(value), type.Name);
                else
                    CheckBounds(entity, attribute, type, value);
                break;
        }
    }

    /// <summary>A value as it is written, cut short.</summary>
    public static string Shown(StepValue value) => StepQuote.Of(value.Text);

    private void CheckMembers(IfcEntity entity, string attribute, ValueType type, StepValue value)
    {
        if (value.Kind != StepKind.List)
        {
            subject.Report("ifc-schema-type", entity, attribute, Shown(value), $"a list of {type.Name}");
            return;
        }

        int count = 0;
        foreach (StepValue item in value.Items)
        {
            count++;
            if (item.Kind is StepKind.Unset or StepKind.Derived)
                subject.Report("ifc-schema-type", entity, attribute, Shown(item), type.Name);
            else if (item.Kind != StepKind.Malformed)
                Check(entity, attribute, type.Element!, item); // An aggregate has members of a type.
        }

        Formats.Ifc.Schema.ExpressType bounds = type.Bounds!; // An aggregate has bounds.
        if (count < bounds.Low || count > (bounds.High ?? int.MaxValue))
        {
            string expected = bounds.High is { } high
                ? high == bounds.Low ? high.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{bounds.Low} to {high}")
                : FormattableString.Invariant($"at least {bounds.Low}");
            subject.Report("ifc-schema-bounds", entity, attribute, count.ToString(CultureInfo.InvariantCulture), expected);
        }

        if (type.IsUnique && count > 1 && Repeated(value) is { } twice)
            subject.Report("ifc-schema-unique", entity, attribute, twice);
    }

    private static string? Repeated(StepValue list)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<uint>();
        foreach (StepValue item in list.Items)
        {
            bool isNew = item.Kind == StepKind.Reference ? ids.Add(item.AsReference()) : texts.Add(Encoding.Latin1.GetString(item.Text));
            if (!isNew)
                return Shown(item);
        }

        return null;
    }

    private void CheckReference(IfcEntity entity, string attribute, ValueType type, StepValue value)
    {
        if (value.Kind != StepKind.Reference)
        {
            subject.Report("ifc-schema-type", entity, attribute, Shown(value), type.Name);
            return;
        }

        IfcEntity target = subject.Model.Find(value.AsReference());
        // A missing instance is reported by the parser, one of an unknown entity where it stands.
        if (target.Exists && target.Type is { } found && !found.IsSubtypeOf(type.Entity!))
            subject.Report("ifc-schema-type", entity, attribute, target.ToString(), type.Name);
    }

    private void CheckSelect(IfcEntity entity, string attribute, ValueType type, StepValue value)
    {
        if (value.Kind == StepKind.Reference)
        {
            IfcEntity target = subject.Model.Find(value.AsReference());
            if (target.Exists && target.Type is { } found && !type.Entities![found.Number])
                subject.Report("ifc-schema-select", entity, attribute, target.ToString(), type.Name);
        }
        else if (value.Kind == StepKind.Typed && Find(type.Types!, value.TypeKeyword) is { } chosen)
        {
            StepValue inner = value.Items.FirstOrDefault();
            if (inner.HasValue)
                Check(entity, attribute, chosen, inner);
            else
                subject.Report("ifc-schema-type", entity, attribute, Shown(value), chosen.Name);
        }
        else
        {
            subject.Report("ifc-schema-select", entity, attribute, Shown(value), type.Name);
        }
    }

    private void CheckBounds(IfcEntity entity, string attribute, ValueType type, StepValue value)
    {
        if (type.Length is { } length)
        {
            int found = value.AsString()?.Length ?? 0;
            if (length < 0 ? found != -length : found > length)
            {
                subject.Report(
                    "ifc-schema-text-length", entity, attribute, FormattableString.Invariant($"{Shown(value)}, {found} characters"),
                    FormattableString.Invariant($"{(length < 0 ? "" : "at most ")}{Math.Abs(length)}"));
            }
        }

        if (type.Condition is not { } condition)
            return;
        bool holds = condition.HoldsNumber is { } number
            ? value.AsDouble() is not { } given || number(given)
            : condition.Texts!.Contains(value.AsString() ?? ""); // A condition is on numbers or on texts.
        if (!holds)
            subject.Report("ifc-where-range", entity, attribute, Shown(value), $"{type.Name} {condition.Expected}");
    }

    private static bool IsSimple(ValueKind kind, StepValue value) => kind switch
    {
        ValueKind.Text => value.Kind == StepKind.String,
        ValueKind.Integer => value.Kind == StepKind.Integer,
        ValueKind.Real => value.Kind == StepKind.Real,
        ValueKind.Number => value.Kind is StepKind.Real or StepKind.Integer,
        ValueKind.Boolean => value.Kind == StepKind.Enumeration && (value.IsEnum("T"u8) || value.IsEnum("F"u8)),
        ValueKind.Logical => value.Kind == StepKind.Enumeration && (value.IsEnum("T"u8) || value.IsEnum("F"u8) || value.IsEnum("U"u8)),
        _ => value.Kind == StepKind.Binary,
    };

    private static bool Has(HashSet<string> names, ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[LongestName];
        return name.Length <= LongestName
            && names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..Encoding.Latin1.GetChars(name, text)]);
    }

    private static ValueType? Find(Dictionary<string, ValueType> types, ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[LongestName];
        return name.Length <= LongestName
            && types.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..Encoding.Latin1.GetChars(name, text)], out ValueType? type)
            ? type
            : null;
    }
}
