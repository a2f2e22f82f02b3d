using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Members of JSON objects that may be absent or of the wrong type.</summary>
internal static class JsonMembers
{
    /// <summary>The member; null where the element is no object or lacks it.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;

    /// <summary>The member's member; null where either is absent.</summary>
    public static JsonElement? Extension(this JsonElement element, string name) => element.Member("extensions")?.Member(name);

    /// <summary>A text; null for anything else.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? TextOf(text) : null;

    /// <summary>A whole number; null for anything else.</summary>
    public static long? Whole(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number ? WholeOf(number) : null;

    /// <summary>A finite number; null for anything else.</summary>
    public static double? Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out double value) && double.IsFinite(value)
            ? value
            : null;

    /// <summary>Whether the member is true.</summary>
    public static bool IsTrue(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of an array; none for anything else.</summary>
    public static JsonElement[] Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    /// <summary>An array of that many finite numbers; null for anything else.</summary>
    public static double[]? Numbers(this JsonElement element, string name, int count)
    {
        if (element.Member(name) is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() != count)
            return null;
        double[] numbers = new double[count];
        int i = 0;
        foreach (JsonElement item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetDouble(out numbers[i]) || !double.IsFinite(numbers[i]))
                return null;
            i++;
        }

        return numbers;
    }

    /// <summary>The whole number that a JSON number is, <c>2.0</c> included; null for any other.</summary>
    public static long? WholeOf(JsonElement number)
    {
        if (number.TryGetInt64(out long whole))
            return whole;
        return number.TryGetDouble(out double value) && Math.Floor(value) == value && Math.Abs(value) < 9e15 ? (long)value : null;
    }

    /// <summary>The text; null where it holds half of a surrogate pair.</summary>
    public static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // The only sign that the runtime gives of an escaped lone surrogate.
            return null;
        }
    }
}
