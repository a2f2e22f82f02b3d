using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Dates with times: texts since IFC4, entities in IFC2x3.</summary>
/// <remarks>Source: IFC2x3 TC1, IfcDateTimeResource (IfcCalendarDate, IfcDateAndTime, IfcLocalTime).</remarks>
internal static class CalendarTimes
{
    /// <summary>The time that an attribute states; null where it states none.</summary>
    public static TimeValue? Read(IfcEntity owner, string attribute)
    {
        if (owner.Text(attribute) is { Length: > 0 } text)
            return new TimeValue(text, TimeKind.DateTime);
        IfcEntity entity = owner.Reference(attribute);
        if (!entity.Exists)
            return null;
        if (entity.Class == IfcClass.IfcCalendarDate)
        {
            return DateOf(entity) is { } day
                ? new TimeValue(string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}"), TimeKind.Date)
                : null;
        }

        return entity.Class == IfcClass.IfcDateAndTime && DateOf(entity.Reference("DateComponent")) is { } date
            && TimeOf(date, entity.Reference("TimeComponent")) is { } time
            ? new TimeValue(time.ToString(), TimeKind.DateTime)
            : null;
    }

    /// <summary>The zone at the end of a date-time: <c>Z</c>, <c>+01:00</c>, or nothing.</summary>
    public static string ZoneOf(string text)
    {
        if (text.EndsWith('Z'))
            return "Z";
        return text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':' ? text[^6..] : "";
    }

    private static (int Year, int Month, int Day)? DateOf(IfcEntity date) =>
        date.Exists && date.Integer("YearComponent") is { } year && date.Integer("MonthComponent") is { } month && date.Integer("DayComponent") is { } day
            ? ((int)year, (int)month, (int)day)
            : null;

    private static CalendarTime? TimeOf((int Year, int Month, int Day) date, IfcEntity time)
    {
        if (!time.Exists || time.Integer("HourComponent") is not { } hour)
            return null;
        long minute = time.Integer("MinuteComponent") ?? 0;
        double second = time["SecondComponent"].AsDouble() ?? 0;
        return new CalendarTime(date.Year, date.Month, date.Day, hour, minute, second, ZoneOf(time.Reference("Zone")));
    }

    // No hours and no minutes at all: the zone is universal time itself.
    private static string ZoneOf(IfcEntity zone)
    {
        if (!zone.Exists || zone.Integer("HourOffset") is not { } hours)
            return "";
        if (hours == 0 && zone.Integer("MinuteOffset") is null)
            return "Z";
        long minutes = zone.Integer("MinuteOffset") ?? 0;
        char sign = zone.Enum("Sense") == "BEHIND" ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(hours):00}:{minutes:00}");
    }
}
