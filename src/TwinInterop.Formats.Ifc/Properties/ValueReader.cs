using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Reads values of defined types with their units.</summary>
/// <param name="schema">The definitions of the types.</param>
/// <param name="units">The units of the file.</param>
internal sealed class ValueReader(IfcSchema schema, IfcUnits units)
{
    private const double MinutesPerDegree = 60;
    private const double SecondsPerDegree = 3600;
    private const double MillionthsPerDegree = 3600e6;

    private readonly ConcurrentDictionary<string, (ValueForm Form, string Name)> _forms = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value; null when there is none, or when it is a reference.</summary>
    /// <param name="value">The parameter.</param>
    /// <param name="typeName">The type of the attribute; the type that the value itself names goes before it.</param>
    /// <param name="unit">The UCUM code of the unit that is stated beside the value; null where the file's unit counts.</param>
    public AttributeValue? Read(StepValue value, string typeName, string? unit = null)
    {
        while (value.Kind == StepKind.Typed)
        {
            typeName = value.TypeName ?? typeName;
            value = value.Items.FirstOrDefault();
        }

        (ValueForm form, string name) = _forms.GetOrAdd(typeName, Find);
        return value.Kind switch
        {
            StepKind.Integer or StepKind.Real => ReadNumber(value, form, unit ?? units.OfMeasure(name)?.Ucum),
            StepKind.String => ReadText(value.AsString() ?? "", form),
            StepKind.Enumeration => ReadName(value),
            StepKind.Binary => new TextValue(Encoding.ASCII.GetString(value.AsBinary())),
            StepKind.List => form == ValueForm.CompoundAngle ? ReadAngle(value) : ReadList(value, typeName, unit),
            _ => null,
        };
    }

    private static AttributeValue? ReadNumber(StepValue value, ValueForm form, string? unit)
    {
        if (form == ValueForm.TimeStamp && value.AsInt64() is { } seconds)
            return InstantOf(seconds);
        if (unit is null && form != ValueForm.Real && (form == ValueForm.Integer || value.Kind == StepKind.Integer)
            && value.AsInt64() is { } whole)
        {
            return new IntegerValue(whole);
        }

        if (value.AsDouble() is not { } number)
            return null;
        return unit is null ? new DecimalValue(number) : new MeasureValue(number, unit);
    }

    /// <summary>The instant that a time stamp names; null when it lies outside the calendar.</summary>
    /// <remarks>Source: ISO 16739-1:2024, 8.17.2 (IfcTimeStamp).</remarks>
    public static TimeValue? InstantOf(long seconds)
    {
        if (seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds() || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return null;
        DateTimeOffset instant = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return new TimeValue(instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), TimeKind.DateTime);
    }

    private static AttributeValue? ReadText(string text, ValueForm form) => text.Length == 0 ? null : form switch
    {
        ValueForm.Date => new TimeValue(text, TimeKind.Date),
        ValueForm.DateTime => new TimeValue(text, TimeKind.DateTime),
        ValueForm.Time => new TimeValue(text, TimeKind.Time),
        ValueForm.Duration => new TimeValue(text, TimeKind.Duration),
        ValueForm.Uri => new UriValue(text),
        _ => new TextValue(text),
    };

    private static AttributeValue ReadName(StepValue value)
    {
        string name = value.AsEnum() ?? "";
        return name switch
        {
            "T" or "TRUE" => new BooleanValue(true),
            "F" or "FALSE" => new BooleanValue(false),
            "U" or "UNKNOWN" => new NullValue("unknown"),
            _ => new TextValue(name),
        };
    }

    private static MeasureValue? ReadAngle(StepValue value)
    {
        Span<double> parts = stackalloc double[4];
        parts.Clear();
        return value.CopyDoubles(parts) is < 1 or > 4
            ? null
            : new MeasureValue(
                parts[0] + (parts[1] / MinutesPerDegree) + (parts[2] / SecondsPerDegree) + (parts[3] / MillionthsPerDegree),
                "deg");
    }

    private ListValue? ReadList(StepValue value, string typeName, string? unit)
    {
        var items = ImmutableArray.CreateBuilder<AttributeValue>();
        foreach (StepValue item in value.Items)
        {
            if (Read(item, typeName, unit) is { } read)
                items.Add(read);
        }

        return items.Count == 0 ? null : new ListValue(items.ToImmutable());
    }

    private (ValueForm Form, string Name) Find(string typeName)
    {
        DataType? type = schema.Type(typeName);
        string name = type?.Name ?? typeName;
        ValueForm form = name switch
        {
            "IfcDate" => ValueForm.Date,
            "IfcDateTime" => ValueForm.DateTime,
            "IfcTime" => ValueForm.Time,
            "IfcDuration" => ValueForm.Duration,
            "IfcTimeStamp" => ValueForm.TimeStamp,
            "IfcURIReference" => ValueForm.Uri,
            "IfcCompoundPlaneAngleMeasure" => ValueForm.CompoundAngle,
            _ => ValueForm.Plain,
        };
        return (form == ValueForm.Plain ? FormOf(type) : form, name);
    }

    private ValueForm FormOf(DataType? type)
    {
        while (type is { Kind: DataTypeKind.Defined, Underlying: { } underlying })
        {
            if (underlying.Name is "INTEGER")
                return ValueForm.Integer;
            if (underlying.Name is "REAL")
                return ValueForm.Real;
            type = schema.Type(underlying.Name);
        }

        return ValueForm.Plain;
    }
}
