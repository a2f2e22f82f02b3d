using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>A number, a text or a truth value of a condition.</summary>
/// <param name="Text">As text.</param>
/// <param name="Number">As number; null for a text.</param>
/// <param name="IsTrue">As truth value; null for others.</param>
internal sealed record ConditionLiteral(string Text, double? Number = null, bool? IsTrue = null)
{
    /// <summary>Where a value lies relative to this one: below (negative), equal (0) or above.</summary>
    /// <returns>False where the two cannot be compared.</returns>
    public bool CompareTo(AttributeValue value, out int order)
    {
        order = 0;
        if (IsTrue is { } truth)
        {
            order = value is BooleanValue flag ? flag.IsTrue.CompareTo(truth) : 0;
            return value is BooleanValue;
        }

        if (Number is { } number)
        {
            if (NumberOf(value) is not { } found)
                return false;
            order = found.CompareTo(number);
            return true;
        }

        if (value is BooleanValue)
            return false;
        order = string.CompareOrdinal(AttributeLookup.TextOf(value), Text);
        return true;
    }

    private static double? NumberOf(AttributeValue value) => value switch
    {
        IntegerValue integer => integer.Number,
        DecimalValue number => number.Number,
        MeasureValue measure => measure.Number,
        BooleanValue => null,
        _ => double.TryParse(AttributeLookup.TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null,
    };
}
