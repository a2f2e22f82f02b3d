using System.Text.Json;

namespace TwinInterop.Formats.Json;

/// <summary>Members of a JSON value that may be of any kind: what is not there, or of another kind, is nothing.</summary>
internal static class JsonMembers
{
    /// <summary>A member; undefined where the value is no object or has none of that name.</summary>
    public static JsonElement Member(this JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement found) ? found : default;

    /// <summary>A member that is a text; null for any other.</summary>
    public static string? Text(this JsonElement owner, string name) =>
        owner.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The items of a member that is a list; none for any other.</summary>
    public static JsonElement[] Items(this JsonElement owner, string name) => owner.Member(name).Items();

    /// <summary>The items of a list; none for any other value.</summary>
    public static JsonElement[] Items(this JsonElement list) => list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    /// <summary>A number that is finite.</summary>
    /// <param name="number">The value.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static double FiniteNumber(this JsonElement number, string what) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out double value) && double.IsFinite(value)
            ? value
            : throw new FormatException($"{what} that is no number");
}
