using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Reads members that every GeoJSON object may have.</summary>
internal static class MemberParser
{
    /// <summary>The encoding of what is kept verbatim.</summary>
    public const string Encoding = "geojson";

    /// <summary>The type that a string names.</summary>
    public static GeoJsonType ToType(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("Feature"u8))
            return GeoJsonType.Feature;
        if (reader.ValueTextEquals("Polygon"u8))
            return GeoJsonType.Polygon;
        if (reader.ValueTextEquals("MultiPolygon"u8))
            return GeoJsonType.MultiPolygon;
        if (reader.ValueTextEquals("Point"u8))
            return GeoJsonType.Point;
        if (reader.ValueTextEquals("MultiPoint"u8))
            return GeoJsonType.MultiPoint;
        if (reader.ValueTextEquals("LineString"u8))
            return GeoJsonType.LineString;
        if (reader.ValueTextEquals("MultiLineString"u8))
            return GeoJsonType.MultiLineString;
        if (reader.ValueTextEquals("GeometryCollection"u8))
            return GeoJsonType.GeometryCollection;
        if (reader.ValueTextEquals("FeatureCollection"u8))
            return GeoJsonType.FeatureCollection;
        return GeoJsonType.Unknown;
    }

    /// <summary>Reads a member <c>bbox</c>.</summary>
    /// <param name="reader">Stands at the value, and is left at its end.</param>
    public static ImmutableArray<double> ReadBox(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new FeatureFaultException(GeoJsonDiagnostics.BoundingBox, start, JsonText.Show(ref reader));

        var numbers = ImmutableArray.CreateBuilder<double>(6);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out double number) || !double.IsFinite(number))
                throw new FeatureFaultException(GeoJsonDiagnostics.BoundingBox, reader.TokenStartIndex, JsonText.Show(ref reader));
            numbers.Add(number);
        }

        if (numbers.Count < 4 || numbers.Count % 2 != 0)
            throw new FeatureFaultException(GeoJsonDiagnostics.BoundingBox, start, $"{numbers.Count} numbers");
        return numbers.DrainToImmutable();
    }

    /// <summary>Keeps a member verbatim.</summary>
    /// <param name="reader">Stands at the name, and is left at the end of the value.</param>
    /// <param name="prefix">Stands before the name, to tell which object the member belongs to.</param>
    public static ExtensionContent ReadForeign(ref Utf8JsonReader reader, string prefix)
    {
        string name = prefix + JsonText.NameOf(ref reader);
        reader.Read();
        return new ExtensionContent(Encoding, name, ReadRaw(ref reader));
    }

    /// <summary>The text of a value without white space around its tokens.</summary>
    public static string ReadRaw(ref Utf8JsonReader reader)
    {
        var text = new StringBuilder();
        Utf8JsonReader end = reader;
        end.Skip();
        while (true)
        {
            Append(ref reader, text);
            if (reader.TokenStartIndex >= end.TokenStartIndex)
                return text.ToString();
            reader.Read();
        }
    }

    private static void Append(ref Utf8JsonReader reader, StringBuilder text)
    {
        bool isEnd = reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
        if (!isEnd && text.Length > 0 && text[^1] is not ('[' or '{' or ':'))
            text.Append(',');

        bool isQuoted = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        string value = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
        text.Append(isQuoted ? $"\"{value}\"" : value);
        if (reader.TokenType == JsonTokenType.PropertyName)
            text.Append(':');
    }
}
