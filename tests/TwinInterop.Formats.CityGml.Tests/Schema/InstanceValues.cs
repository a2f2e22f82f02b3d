using System.Globalization;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>Values of every simple type, each told from the others where the type allows it.</summary>
internal sealed class InstanceValues
{
    private int _count;

    public string Text() => string.Create(CultureInfo.InvariantCulture, $"text {++_count}");

    public string Of(SchemaProperty property, InstanceGeometries geometries) => property.ValueType switch
    {
        SchemaValueType.String when property.Name.LocalName is "fieldSeparator" => ";",
        SchemaValueType.String => Text(),
        SchemaValueType.Integer => property.Name.LocalName is "lod" ? "2" : Number(),
        SchemaValueType.Double => property.Name.Prefix is "app" or "tex" ? "0.25" : $"{Number()}.5",
        SchemaValueType.Boolean => "true",
        SchemaValueType.Date => Date(),
        SchemaValueType.DateTime or SchemaValueType.TimePosition => $"{Date()}T10:00:00Z",
        SchemaValueType.GYear => string.Create(CultureInfo.InvariantCulture, $"{1000 + (++_count % 1000)}"),
        SchemaValueType.Duration => $"P{Number()}D",
        SchemaValueType.Code => Number(),
        SchemaValueType.Measure => $"{Number()}.25",
        SchemaValueType.MeasureList => $"{Number()}.5 {Number()}.5",
        SchemaValueType.AnyUri => property.Name.LocalName switch
        {
            "target" => "#" + geometries.NextPolygon.Polygon,
            "ring" => "#" + geometries.NextPolygon.Ring,
            _ => $"https://example.org/{Number()}",
        },
        SchemaValueType.Enumeration => property.EnumerationValues[^1],
        SchemaValueType.DoubleList => Numbers(property.Name.LocalName),
        SchemaValueType.Position => $"500001 5400001 {Number()}",
        _ => throw new ArgumentOutOfRangeException(nameof(property), property.ValueType, "Expected a simple type."),
    };

    public string AttributesOf(SchemaProperty property) => property.ValueType switch
    {
        SchemaValueType.Code when property.Name.ToString() == "core:mimeType" => "", // media types have one code list
        SchemaValueType.Code => $" codeSpace=\"https://example.org/codes/{Number()}\"",
        SchemaValueType.Measure or SchemaValueType.MeasureList => " uom=\"ft\"",
        _ => "",
    };

    private string Number() => (++_count).ToString(CultureInfo.InvariantCulture);

    private string Date() => new DateOnly(2001, 1, 1).AddDays(++_count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Numbers(string name) => name switch
    {
        "transformationMatrix" => $"1 0 0 {Number()} 0 1 0 0 0 0 1 0 0 0 0 1",
        "borderColor" => "0.25 0.5 0.75 0.125",
        "orientation" => $"{Number()} 0 0 -1",
        "worldToTexture" => $"0.5 0 0 {Number()} 0 0.5 0 0 0 0 0 1",
        "textureCoordinates" => "0 0 1 0 1 1 0 0",
        _ => "0.25 0.5 0.75",
    };
}
