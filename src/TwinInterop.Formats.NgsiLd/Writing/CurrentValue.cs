using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>The values over time of one attribute, where each has a simple value and a time in UTC.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Unit">The unit; null when there is none.</param>
/// <param name="Values">Values with their times in UTC, in source order.</param>
/// <param name="IsExact">Whether the times are as the source writes them.</param>
internal sealed record CurrentValue(string Name, string? Unit, ImmutableArray<(string Time, AttributeValue Value)> Values, bool IsExact)
{
    /// <summary>The value with the last time.</summary>
    public (string Time, AttributeValue Value) Last => Values.MaxBy(item => item.Time, StringComparer.Ordinal);

    /// <summary>The values of a dynamizer; null where they are not of that form.</summary>
    public static CurrentValue? Of(Dynamizer dynamizer)
    {
        if (dynamizer.Data is not TimeSeries { Values.IsEmpty: false } series || dynamizer.AttributeName is not { } name
            || !AttributeKey.IsLegal(name, isForeign: false))
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<(string, AttributeValue)>(series.Values.Length);
        bool isExact = true;
        foreach (TimeValuePair pair in series.Values)
        {
            if (pair.Value is null or NestedValue or NullValue or ListValue || ToUtc(pair.Time) is not { } time)
                return null;
            isExact &= time == pair.Time.Text && pair.Value is not MeasureValue && NoteJson.IsPlain(pair.Value);
            values.Add((time, pair.Value));
        }

        return new CurrentValue(name, series.Unit, values.MoveToImmutable(), isExact);
    }

    /// <summary>A date-time in UTC; null for one without zone.</summary>
    private static string? ToUtc(TimeValue time)
    {
        if (time.Kind != TimeKind.DateTime)
            return null;
        if (LexicalRules.IsUtcDateTime(time.Text))
            return time.Text;
        bool hasZone = time.Text.EndsWith('Z') || (time.Text.Length > 6 && time.Text[^6] is '+' or '-' && time.Text[^3] == ':');
        return hasZone && DateTimeOffset.TryParse(time.Text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
            ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture)
            : null;
    }
}
