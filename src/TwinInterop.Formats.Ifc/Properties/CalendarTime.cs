using System.Globalization;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>A date with a time by its components, as IFC2x3 has it.</summary>
/// <remarks>Source: IFC2x3 TC1, IfcDateTimeResource (IfcDateAndTime, IfcCoordinatedUniversalTimeOffset).</remarks>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Day">The day, from 1.</param>
/// <param name="Hour">The hour, from 0.</param>
/// <param name="Minute">The minute, from 0.</param>
/// <param name="Second">The second with its fraction, from 0.</param>
/// <param name="Zone">The zone as it ends the text: <c>Z</c>, <c>+01:00</c>, or nothing.</param>
internal readonly record struct CalendarTime(int Year, int Month, int Day, long Hour, long Minute, double Second, string Zone)
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF";

    /// <summary>The components of a text; null where the text is another one than theirs, which would not come back.</summary>
    public static CalendarTime? Parse(string text)
    {
        string zone = CalendarTimes.ZoneOf(text);
        string local = text[..^zone.Length];
        if (!DateTime.TryParseExact(local, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment))
            return null;
        double second = moment.TimeOfDay.Ticks % TimeSpan.TicksPerMinute / (double)TimeSpan.TicksPerSecond;
        var time = new CalendarTime(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, second, zone);
        return time.ToString() == text && IsZone(zone) ? time : null;
    }

    /// <summary>The text.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}T{Hour:00}:{Minute:00}:{Second:00.######}{Zone}");

    private static bool IsZone(string zone) => zone is "" or "Z"
        || (int.TryParse(zone.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int hours) && hours < 24
            && int.TryParse(zone.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes < 60);
}
