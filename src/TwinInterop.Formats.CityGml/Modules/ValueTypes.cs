using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>The names of the types of values over time, and the properties that hold them.</summary>
/// <remarks>Source: OGC 21-006r2, dyn:TimeseriesTypeValueType.</remarks>
internal static class ValueTypes
{
    private static readonly (TimeSeriesValueType Type, string Name)[] Names =
    [
        (TimeSeriesValueType.WholeNumber, "int"),
        (TimeSeriesValueType.Number, "double"),
        (TimeSeriesValueType.Text, "string"),
        (TimeSeriesValueType.Geometry, "geometry"),
        (TimeSeriesValueType.Uri, "uri"),
        (TimeSeriesValueType.Boolean, "bool"),
        (TimeSeriesValueType.ImplicitGeometry, "implicitGeometry"),
        (TimeSeriesValueType.Appearance, "appearance"),
    ];

    /// <summary>The type of a name; text for an unknown one.</summary>
    public static TimeSeriesValueType Parse(string? name) =>
        Names.FirstOrDefault(pair => pair.Name == name?.Trim(), (Type: TimeSeriesValueType.Text, Name: "string")).Type;

    /// <summary>The name of a type.</summary>
    public static string NameOf(TimeSeriesValueType type) => Names.First(pair => pair.Type == type).Name;

    /// <summary>The property of dyn:TimeValuePair that holds a value.</summary>
    public static string PropertyOf(TimeValuePair pair) => pair switch
    {
        { Content: not null } => "appearanceValue",
        { Geometry: Geometry.ImplicitGeometry } => "implicitGeometryValue",
        { Geometry: not null } => "geometryValue",
        { Value: IntegerValue } => "intValue",
        { Value: DecimalValue or MeasureValue } => "doubleValue",
        { Value: BooleanValue } => "boolValue",
        { Value: UriValue } => "uriValue",
        _ => "stringValue",
    };
}
