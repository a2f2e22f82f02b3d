using System.Globalization;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes dates with times as IFC2x3 has them: entities for the date, the time and the zone.</summary>
/// <remarks>A zone of no hours without minutes is that of <c>Z</c>. Memory: one entry for each zone.</remarks>
/// <param name="instances">Takes them.</param>
internal sealed class CalendarTimeWriter(InstanceWriter instances)
{
    private readonly Dictionary<string, int> _zones = new(StringComparer.Ordinal);
    private (int Year, int Month, int Day) _day;
    private int _date;

    /// <summary>Writes a time.</summary>
    /// <returns>The number of its IfcDateAndTime.</returns>
    public int Write(in CalendarTime time)
    {
        if (_date == 0 || _day != (time.Year, time.Month, time.Day))
        {
            _day = (time.Year, time.Month, time.Day);
            _date = instances.Write(instances.New(IfcClass.IfcCalendarDate)
                .With("DayComponent", StepArgument.Integer(time.Day))
                .With("MonthComponent", StepArgument.Integer(time.Month))
                .With("YearComponent", StepArgument.Integer(time.Year)));
        }

        int zone = time.Zone.Length == 0 ? 0 : ZoneOf(time.Zone);
        int local = instances.Write(instances.New(IfcClass.IfcLocalTime)
            .With("HourComponent", StepArgument.Integer(time.Hour))
            .With("MinuteComponent", StepArgument.Integer(time.Minute))
            .With("SecondComponent", StepArgument.Real(time.Second))
            .With("Zone", StepArgument.Reference(zone)));
        return instances.Write(instances.New(IfcClass.IfcDateAndTime)
            .With("DateComponent", StepArgument.Reference(_date))
            .With("TimeComponent", StepArgument.Reference(local)));
    }

    private int ZoneOf(string zone)
    {
        if (_zones.TryGetValue(zone, out int known))
            return known;
        IfcInstance offset = instances.New(IfcClass.IfcCoordinatedUniversalTimeOffset)
            .With("HourOffset", StepArgument.Integer(zone == "Z" ? 0 : Number(zone, 1)))
            .With("Sense", StepArgument.Enumeration(zone[0] == '-' ? "BEHIND" : "AHEAD"));
        if (zone != "Z")
            offset.With("MinuteOffset", StepArgument.Integer(Number(zone, 4)));
        int number = instances.Write(offset);
        _zones.Add(zone, number);
        return number;
    }

    private static int Number(string zone, int at) => int.Parse(zone.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
