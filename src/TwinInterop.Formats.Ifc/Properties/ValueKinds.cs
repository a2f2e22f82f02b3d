namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>The words of <see cref="ValueHint.Type"/>.</summary>
internal static class ValueKinds
{
    public const string Text = "text";
    public const string Code = "code";
    public const string Uri = "uri";
    public const string Decimal = "decimal";
    public const string Measure = "measure";
    public const string Year = "year";
    public const string YearMonth = "yearMonth";
    public const string Date = "date";
    public const string DateTime = "dateTime";
    public const string Time = "time";
    public const string Duration = "duration";
    public const string Null = "null";
    public const string List = "list";
    public const string Nested = "nested";
    public const string Set = "set";
}
