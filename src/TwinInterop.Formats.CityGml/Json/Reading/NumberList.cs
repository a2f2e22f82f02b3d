using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads arrays of finite numbers.</summary>
internal static class NumberList
{
    /// <summary>The numbers of the array that the reader stands on; the reader then stands on the end of the value.</summary>
    /// <returns>Null when the value is not an array of finite numbers.</returns>
    public static double[]? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var numbers = new List<double>();
        bool isWhole = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double number) && double.IsFinite(number))
            {
                numbers.Add(number);
                continue;
            }

            isWhole = false;
            reader.Skip();
        }

        return isWhole ? [.. numbers] : null;
    }
}
