using System.Globalization;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Makes values of properties from values of the model.</summary>
/// <param name="schema">The release.</param>
/// <param name="units">Writes units.</param>
internal sealed class ValueEncoder(IfcSchema schema, UnitWriter units)
{
    private const int LongestLabel = 255;
    private static readonly string[] UnitPrefixes = ["urn:adv:uom:", "urn:ogc:def:uom:UCUM::", "urn:ogc:def:uom:UCUM:", "#"];
    private readonly Dictionary<string, string?> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isValue = new(StringComparer.Ordinal);

    /// <summary>The value; null for lists and nested values, which are no single ones.</summary>
    /// <param name="value">The value.</param>
    /// <param name="wanted">The type that a standard set prescribes; null where it prescribes none.</param>
    public EncodedValue? Encode(AttributeValue value, string? wanted = null) => value switch
    {
        TextValue text => Text(text.Text, wanted),
        CodeValue code => new EncodedValue(
            Label(code.Code, "IfcIdentifier"), 0, new ValueHint { Type = ValueKinds.Code, Space = code.CodeSpace }),
        UriValue uri when Allows("IfcURIReference") => Typed("IfcURIReference", StepArgument.Text(uri.Uri), uri.Uri.Length == 0 ? ValueKinds.Uri : null),
        UriValue uri => Typed("IfcText", StepArgument.Text(uri.Uri), ValueKinds.Uri),
        IntegerValue integer => Typed(wanted is "IfcCountMeasure" ? wanted : "IfcInteger", StepArgument.Integer(integer.Number), null),
        DecimalValue number => Decimal(number.Number),
        MeasureValue measure => Measure(measure, wanted),
        BooleanValue boolean => Typed(wanted is "IfcLogical" ? wanted : "IfcBoolean", StepArgument.Logical(boolean.IsTrue), null),
        TimeValue time => Time(time),
        NullValue missing => new EncodedValue(
            StepArgument.None, 0, missing.Reason is null ? null : new ValueHint { Type = ValueKinds.Null, Space = missing.Reason }),
        _ => null,
    };

    /// <summary>The instance of a unit, that of the project too; 0 for none.</summary>
    public int UnitOf(string unit)
    {
        (string? unitType, int number) = units.Find(Plain(unit));
        return number != 0 || unitType is null or UnitTables.None ? number : units.Assign(unitType);
    }

    private bool Allows(string type)
    {
        if (!_isValue.TryGetValue(type, out bool allowed))
            _isValue.Add(type, allowed = MeasureTypes.IsValue(type, schema));
        return allowed;
    }

    private static EncodedValue Typed(string type, StepArgument value, string? kind) =>
        new(StepArgument.Typed(type, value), 0, kind is null ? null : new ValueHint { Type = kind });

    private static StepArgument Label(string text, string type) =>
        StepArgument.Typed(text.Length > LongestLabel ? "IfcText" : type, StepArgument.Text(text));

    private static EncodedValue Text(string text, string? wanted)
    {
        string type = wanted is "IfcText" or "IfcIdentifier" ? wanted : "IfcLabel";
        return new EncodedValue(Label(text, type), 0, null);
    }

    private static EncodedValue Decimal(double number) => double.IsFinite(number)
        ? Typed("IfcReal", StepArgument.Real(number), null)
        : Typed("IfcLabel", StepArgument.Text(number.ToString("R", CultureInfo.InvariantCulture)), ValueKinds.Decimal);

    private EncodedValue Time(TimeValue time)
    {
        (string type, string kind) = time.Kind switch
        {
            TimeKind.Date => ("IfcDate", ValueKinds.Date),
            TimeKind.DateTime => ("IfcDateTime", ValueKinds.DateTime),
            TimeKind.Time => ("IfcTime", ValueKinds.Time),
            TimeKind.Duration => ("IfcDuration", ValueKinds.Duration),
            TimeKind.Year => ("", ValueKinds.Year),
            _ => ("", ValueKinds.YearMonth),
        };
        return type.Length > 0 && time.Text.Length > 0 && Allows(type)
            ? Typed(type, StepArgument.Text(time.Text), null)
            : Typed("IfcLabel", StepArgument.Text(time.Text), kind);
    }

    private EncodedValue Measure(MeasureValue measure, string? wanted)
    {
        if (!double.IsFinite(measure.Number))
        {
            return new EncodedValue(
                StepArgument.Typed("IfcLabel", StepArgument.Text(measure.Number.ToString("R", CultureInfo.InvariantCulture))),
                0,
                new ValueHint { Type = ValueKinds.Measure, Unit = measure.Unit });
        }

        StepArgument number = StepArgument.Real(measure.Number);
        if (string.IsNullOrEmpty(measure.Unit))
        {
            return new EncodedValue(
                StepArgument.Typed("IfcReal", number), 0, new ValueHint { Type = ValueKinds.Measure, Unit = measure.Unit });
        }

        string plain = Plain(measure.Unit);
        (string? unitType, int unit) = units.Find(plain);
        string? type = unitType is null ? null : TypeOf(unitType, wanted);
        bool isNative = type is not null && plain == measure.Unit;
        ValueHint? hint = isNative ? null : new ValueHint { Type = ValueKinds.Measure, Unit = measure.Unit };
        if (type == "IfcCountMeasure" && measure.Number == Math.Floor(measure.Number))
            number = StepArgument.Integer((long)measure.Number);
        return new EncodedValue(StepArgument.Typed(type ?? "IfcReal", number), unit, hint);
    }

    private string? TypeOf(string unitType, string? wanted)
    {
        if (wanted is not null && UnitTables.UnitTypeOf(wanted, schema) == unitType)
            return wanted;
        if (!_measures.TryGetValue(unitType, out string? type))
            _measures.Add(unitType, type = MeasureTypes.Of(unitType, schema));
        return type;
    }

    /// <summary>The UCUM code that a unit of another spelling means; itself where nothing is known.</summary>
    private static string Plain(string unit)
    {
        foreach (string prefix in UnitPrefixes)
        {
            if (unit.Length > prefix.Length && unit.StartsWith(prefix, StringComparison.Ordinal))
                unit = unit[prefix.Length..];
        }

        return unit switch
        {
            "metre" or "meter" or "M" => "m",
            "m²" or "sqm" or "qm" => "m2",
            "m³" or "cbm" => "m3",
            "grad" or "degree" => "deg",
            _ => unit,
        };
    }
}
