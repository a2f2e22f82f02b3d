using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads the member <c>transform</c>.</summary>
internal static class TransformParser
{
    /// <summary>The transform, or null when it lacks a part or holds numbers that are not finite.</summary>
    public static VertexTransform? Parse(JsonUnit unit)
    {
        if (unit.Kind != JsonTokenType.StartObject)
            return null;
        double[]? scale = null;
        double[]? translate = null;
        var reader = new Utf8JsonReader(unit.Utf8.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isScale = reader.ValueTextEquals("scale"u8);
            bool isTranslate = reader.ValueTextEquals("translate"u8);
            reader.Read();
            double[]? numbers = NumberList.Read(ref reader);
            scale = isScale ? numbers : scale;
            translate = isTranslate ? numbers : translate;
        }

        return scale is [double sx, double sy, double sz] && translate is [double tx, double ty, double tz]
            ? new VertexTransform((sx, sy, sz), (tx, ty, tz))
            : null;
    }
}
