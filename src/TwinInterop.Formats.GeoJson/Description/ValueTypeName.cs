namespace TwinInterop.Formats.GeoJson.Description;

/// <summary>Names of the types of attribute values in the member <c>cityObject</c>.</summary>
internal static class ValueTypeName
{
    public const string Text = "text";
    public const string Integer = "integer";
    public const string Decimal = "decimal";
    public const string Boolean = "boolean";
    public const string Null = "null";
    public const string Uri = "uri";
    public const string Code = "code";
    public const string Measure = "measure";
    public const string List = "list";
    public const string Nested = "nested";
    public const string Year = "year";
    public const string YearMonth = "yearMonth";
    public const string Date = "date";
    public const string DateTime = "dateTime";
    public const string Time = "time";
    public const string Duration = "duration";
}
