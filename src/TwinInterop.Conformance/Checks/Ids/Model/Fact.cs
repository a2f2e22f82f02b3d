using System.Globalization;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>A value of a model.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; of a number in the SI unit.</param>
/// <param name="Number">Its number in the SI unit; 1 for true.</param>
/// <param name="DataType">The IFC type in upper case; null where the file does not name it.</param>
internal readonly record struct Fact(FactKind Kind, string Text, double Number, string? DataType)
{
    /// <summary>No value.</summary>
    public static Fact Empty(string? dataType = null) => new(FactKind.Empty, "", 0, dataType);

    /// <summary>An entity or a list.</summary>
    public static Fact OfObject(string text) => new(FactKind.Object, text, 0, null);

    /// <summary>A text; nothing where it is empty.</summary>
    public static Fact OfText(string text, string? dataType) =>
        text.Length == 0 ? Empty(dataType) : new(FactKind.Text, text, 0, dataType);

    /// <summary>True or false.</summary>
    public static Fact OfBoolean(bool value, string? dataType) => new(FactKind.Boolean, value ? "true" : "false", value ? 1 : 0, dataType);

    /// <summary>A number in the SI unit.</summary>
    public static Fact OfNumber(double value, bool isInteger, string? dataType) =>
        new(isInteger ? FactKind.Integer : FactKind.Real, value.ToString("R", CultureInfo.InvariantCulture), value, dataType);

    public override string ToString() => DataType is null ? Text : $"{Text} ({DataType})";
}
