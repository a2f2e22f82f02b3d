using System.Globalization;

namespace SampleBlock.Ifc;

/// <summary>One argument of an instance, as it stands in the file.</summary>
internal readonly record struct StepArgument(string Text)
{
    public static implicit operator StepArgument(double value)
    {
        string digits = value.ToString("0.0########", CultureInfo.InvariantCulture);
        return new StepArgument(digits.EndsWith(".0", StringComparison.Ordinal) ? digits[..^1] : digits);
    }

    public static implicit operator StepArgument(string text) => StepText.Text(text);

    public static implicit operator StepArgument(bool value) => StepText.Name(value ? "T" : "F");
}
