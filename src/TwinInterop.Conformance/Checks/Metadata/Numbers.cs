using System.Text.Json;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Numbers in nested arrays.</summary>
internal static class Numbers
{
    /// <summary>The numbers in their order; null where there is anything else.</summary>
    public static double[]? Flatten(JsonPlace? place)
    {
        if (place is null)
            return null;
        var numbers = new List<double>();
        return Add(place.Element, numbers) ? [.. numbers] : null;
    }

    private static bool Add(JsonElement element, List<double> numbers)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double number))
        {
            numbers.Add(number);
            return true;
        }

        if (element.ValueKind != JsonValueKind.Array)
            return false;
        foreach (JsonElement item in element.EnumerateArray())
        {
            if (!Add(item, numbers)) // The depth is bounded by that of the document.
                return false;
        }

        return true;
    }
}
