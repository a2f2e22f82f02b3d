using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Tells which form a value asks for.</summary>
internal static class ValueForms
{
    private static readonly AttributeForm Json = new(AttributeKind.Json);

    /// <summary>The form; <see cref="AttributeKind.Json"/> where no column type can hold the value.</summary>
    public static AttributeForm Of(AttributeValue value) => value switch
    {
        TextValue => new AttributeForm(AttributeKind.Text),
        IntegerValue => new AttributeForm(AttributeKind.Integer),
        BooleanValue => new AttributeForm(AttributeKind.Boolean),
        // Tables must not hold NaN or infinities (3D Metadata, Component Type).
        DecimalValue number => double.IsFinite(number.Number) ? new AttributeForm(AttributeKind.Decimal) : Json,
        MeasureValue measure => double.IsFinite(measure.Number)
            ? new AttributeForm(AttributeKind.Measure) { Unit = measure.Unit }
            : Json,
        CodeValue code => new AttributeForm(AttributeKind.Code) { CodeSpace = code.CodeSpace },
        UriValue => new AttributeForm(AttributeKind.Uri),
        // A year that is no plain number would make texts and numbers of one column.
        TimeValue { Kind: TimeKind.Year } time when TypedValues.WholeYear(time) is null => Json,
        TimeValue time => new AttributeForm(AttributeKind.Time) { TimeKind = time.Kind },
        _ => Json,
    };
}
