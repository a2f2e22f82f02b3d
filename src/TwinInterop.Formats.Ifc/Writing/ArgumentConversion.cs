using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Makes arguments from values of the model, as the type of an attribute wants them.</summary>
/// <param name="schema">The release.</param>
/// <param name="values">Makes values of selects.</param>
internal sealed class ArgumentConversion(IfcSchema schema, ValueEncoder values)
{
    private const decimal SecondsPerDegree = 3600;
    private const decimal MillionthsPerSecond = 1e6m;
    private readonly Dictionary<string, (DataTypeKind Kind, string Name)> _bases = new(StringComparer.Ordinal);

    /// <summary>The argument; none where the value does not fit the type.</summary>
    public StepArgument Convert(AttributeValue value, ExpressType type)
    {
        if (type.Name == "IfcCompoundPlaneAngleMeasure")
            return value is MeasureValue { Unit: "deg" } angle ? Angle(angle.Number) : StepArgument.None;
        if (type.Element is not { } element)
            return Single(value, type.Name);
        ImmutableArray<AttributeValue> items = value is ListValue list ? list.Items : [value];
        ImmutableArray<StepArgument> converted = [.. items.Select(item => Convert(item, element))];
        bool fits = converted.Length >= type.Low && (type.High is not { } high || converted.Length <= high) && converted.All(item => item.Exists);
        return fits ? StepArgument.List(converted) : StepArgument.None;
    }

    private StepArgument Single(AttributeValue value, string typeName)
    {
        (DataTypeKind kind, string name) = Base(typeName);
        if (kind == DataTypeKind.Select)
            return values.Encode(value) is { Hint: null, Unit: 0, Value.Exists: true } encoded && IsMember(encoded.Value.TypeName, name) ? encoded.Value : StepArgument.None;
        if (kind == DataTypeKind.Enumeration)
            return value is TextValue word && schema.Type(name)!.Has(word.Text) ? StepArgument.Enumeration(word.Text) : StepArgument.None; // found as such
        return (name, value) switch
        {
            ("STRING", TextValue { Text.Length: > 0 } text) => StepArgument.Text(text.Text),
            ("STRING", UriValue uri) => StepArgument.Text(uri.Uri),
            ("STRING", TimeValue time) => StepArgument.Text(time.Text),
            ("INTEGER", IntegerValue integer) => StepArgument.Integer(integer.Number),
            ("INTEGER", TimeValue { Kind: TimeKind.DateTime } time) when TimeStamps.Of(time) is { } seconds => StepArgument.Integer(seconds),
            ("INTEGER", MeasureValue { Number: var number }) when number == Math.Floor(number) && Math.Abs(number) < long.MaxValue => StepArgument.Integer((long)number),
            ("REAL" or "NUMBER", IntegerValue integer) => StepArgument.Real(integer.Number),
            ("REAL" or "NUMBER", DecimalValue number) when double.IsFinite(number.Number) => StepArgument.Real(number.Number),
            ("REAL" or "NUMBER", MeasureValue measure) when Coherent(measure, typeName) is { } number => StepArgument.Real(number),
            ("BOOLEAN" or "LOGICAL", BooleanValue boolean) => StepArgument.Logical(boolean.IsTrue),
            ("LOGICAL", NullValue { Reason: "unknown" }) => StepArgument.Enumeration("U"),
            _ => StepArgument.None,
        };
    }

    private bool IsMember(string? typed, string select) => (schema.Type(select)?.Members ?? []).Any(
        member => string.Equals(member, typed, StringComparison.OrdinalIgnoreCase)
            || (schema.Type(member) is { Kind: DataTypeKind.Select } && IsMember(typed, member)));

    private (DataTypeKind Kind, string Name) Base(string typeName)
    {
        if (_bases.TryGetValue(typeName, out (DataTypeKind Kind, string Name) known))
            return known;
        string name = typeName;
        DataType? type = schema.Type(name);
        while (type is { Kind: DataTypeKind.Defined, Underlying: { Element: null } underlying })
        {
            name = underlying.Name;
            type = schema.Type(name);
        }

        int width = name.IndexOf('(', StringComparison.Ordinal); // STRING(255)
        known = (type?.Kind ?? DataTypeKind.Defined, width < 0 ? name : name[..width]);
        _bases.Add(typeName, known);
        return known;
    }

    /// <summary>A measure in the unit of the project, which is the coherent one; null where it measures something else.</summary>
    private double? Coherent(MeasureValue measure, string typeName)
    {
        if (!double.IsFinite(measure.Number) || measure.Unit is null)
            return null;
        string? unitType = UnitTables.UnitTypeOf(typeName, schema);
        if (unitType is null or UnitTables.None or UnitTables.Context)
            return measure.Unit == "1" ? measure.Number : null;
        return UnitFactors.Of(measure.Unit, unitType) is { } factor ? measure.Number * factor : null;
    }

    private static StepArgument Angle(double degrees)
    {
        int sign = Math.Sign(degrees);
        decimal millionths = Math.Round((decimal)Math.Abs(degrees) * SecondsPerDegree * MillionthsPerSecond);
        decimal seconds = Math.Floor(millionths / MillionthsPerSecond);
        long rest = (long)(millionths - (seconds * MillionthsPerSecond));
        return StepArgument.List(
        [
            StepArgument.Integer(sign * (long)(seconds / 3600)), StepArgument.Integer(sign * ((long)(seconds / 60) % 60)),
            StepArgument.Integer(sign * ((long)seconds % 60)), StepArgument.Integer(sign * rest),
        ]);
    }
}
