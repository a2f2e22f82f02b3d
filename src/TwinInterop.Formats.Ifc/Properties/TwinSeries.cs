using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Time series as members of a nested value, and back.</summary>
internal static class TwinSeries
{
    private const string Components = "Components";

    /// <summary>What a series says; values that stand elsewhere by the name that they have there.</summary>
    /// <param name="series">The series.</param>
    /// <param name="place">Writes a series elsewhere and gives its name there; null where it cannot.</param>
    public static ImmutableArray<CityAttribute> Members(AbstractTimeSeries series, Func<TimeSeries, string?> place)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        TwinDynamizer.AddProperties(members, series.Properties);
        TwinMembers.Add(members, "First", series.First);
        TwinMembers.Add(members, "Last", series.Last);
        switch (series)
        {
            case TimeSeries own:
                AddValues(members, own, place(own));
                break;
            case FileTimeSeries file:
                AddFile(members, file);
                break;
            case CompositeTimeSeries composite:
                TwinMembers.Add(members, Components, new ListValue(
                    [.. composite.Components.Select(component => new NestedValue(MembersOf(component, place)))]));
                break;
        }

        return members.ToImmutable();
    }

    /// <summary>The series that members say.</summary>
    /// <param name="value">The members.</param>
    /// <param name="find">Gives the values of the series of a name.</param>
    public static AbstractTimeSeries Of(NestedValue value, Func<string, ImmutableArray<TimeValuePair>> find)
    {
        AbstractTimeSeries series = value switch
        {
            _ when TwinMembers.Find<ListValue>(value, Components) is not null => new CompositeTimeSeries(
                [.. TwinMembers.Items(value, Components).Select(component => ComponentOf(component, find))]),
            _ when TwinAddress.Text(value, "FileUri") is { } uri => FileOf(value, uri),
            _ => new TimeSeries(
                TwinAddress.Text(value, "ObservedProperty") ?? "", TwinAddress.Text(value, "Unit"), TypeOf(value),
                TwinAddress.Text(value, "Series") is { } name ? find(name) : [.. TwinMembers.Items(value, "Values").Select(PairOf)]),
        };
        return series with
        {
            Properties = TwinDynamizer.PropertiesOf(value),
            First = TwinMembers.Find<TimeValue>(value, "First"),
            Last = TwinMembers.Find<TimeValue>(value, "Last"),
        };
    }

    private static void AddValues(ImmutableArray<CityAttribute>.Builder members, TimeSeries series, string? name)
    {
        TwinMembers.Add(members, "ObservedProperty", series.ObservedProperty);
        TwinMembers.Add(members, "Unit", series.Unit);
        TwinMembers.Add(members, "ValueType", series.ValueType.ToString());
        TwinMembers.Add(members, "Series", name);
        if (name is null)
            TwinMembers.Add(members, "Values", new ListValue([.. series.Values.Where(pair => pair.Value is not null).Select(Members)]));
    }

    private static NestedValue Members(TimeValuePair pair) =>
        new([new CityAttribute("Time", pair.Time, IsGeneric: true), new CityAttribute("Value", pair.Value!, IsGeneric: true)]); // asked by the caller

    private static TimeValuePair PairOf(NestedValue value) => new(
        TwinMembers.Find<TimeValue>(value, "Time") ?? new TimeValue("", TimeKind.DateTime),
        TwinMembers.Find<AttributeValue>(value, "Value"));

    private static void AddFile(ImmutableArray<CityAttribute>.Builder members, FileTimeSeries file)
    {
        TwinMembers.Add(members, "ObservedProperty", file.ObservedProperty);
        TwinMembers.Add(members, "Unit", file.Unit);
        TwinMembers.Add(members, "FileUri", file.FileUri);
        TwinMembers.Add(members, "FileType", file.FileType);
        TwinMembers.Add(members, "MediaType", file.MediaType);
        if (file.Table is not { } table)
            return;
        var layout = ImmutableArray.CreateBuilder<CityAttribute>();
        TwinMembers.Add(layout, "ValueType", table.ValueType.ToString());
        TwinMembers.Add(layout, "FieldSeparator", table.FieldSeparator);
        TwinMembers.Add(layout, "HeaderLines", table.HeaderLines is { } lines ? new IntegerValue(lines) : null);
        TwinMembers.Add(layout, "DecimalSymbol", table.DecimalSymbol);
        TwinMembers.Add(layout, "IdValue", table.IdValue);
        AddColumn(layout, "IdColumn", table.IdColumn);
        AddColumn(layout, "TimeColumn", table.TimeColumn);
        AddColumn(layout, "ValueColumn", table.ValueColumn);
        TwinMembers.Add(members, "Table", layout.ToImmutable());
    }

    private static void AddColumn(ImmutableArray<CityAttribute>.Builder members, string name, TableColumn? column)
    {
        if (column is null)
            return;
        var nested = ImmutableArray.CreateBuilder<CityAttribute>();
        TwinMembers.Add(nested, "Number", column.Number is { } number ? new IntegerValue(number) : null);
        TwinMembers.Add(nested, "Name", column.Name);
        TwinMembers.Add(members, name, new NestedValue(nested.ToImmutable()));
    }

    private static FileTimeSeries FileOf(NestedValue value, string uri) => new(
        TwinAddress.Text(value, "ObservedProperty") ?? "", TwinAddress.Text(value, "Unit"), uri,
        TwinMembers.Find<CodeValue>(value, "FileType") ?? new CodeValue(""))
    {
        MediaType = TwinMembers.Find<CodeValue>(value, "MediaType"),
        Table = TwinMembers.Find<NestedValue>(value, "Table") is { } table ? TableOf(table) : null,
    };

    private static TableLayout TableOf(NestedValue table) => new(TypeOf(table), TwinAddress.Text(table, "FieldSeparator") ?? "")
    {
        HeaderLines = TwinMembers.Whole(table, "HeaderLines"),
        DecimalSymbol = TwinAddress.Text(table, "DecimalSymbol"),
        IdValue = TwinAddress.Text(table, "IdValue"),
        IdColumn = ColumnOf(table, "IdColumn"),
        TimeColumn = ColumnOf(table, "TimeColumn"),
        ValueColumn = ColumnOf(table, "ValueColumn"),
    };

    private static TableColumn? ColumnOf(NestedValue table, string name) => TwinMembers.Find<NestedValue>(table, name) is { } column
        ? new TableColumn(TwinMembers.Whole(column, "Number"), TwinAddress.Text(column, "Name"))
        : null;

    private static ImmutableArray<CityAttribute> MembersOf(TimeSeriesComponent component, Func<TimeSeries, string?> place)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        TwinMembers.Add(members, "Repetitions", new IntegerValue(component.Repetitions));
        TwinMembers.Add(members, "AdditionalGap", component.AdditionalGap);
        TwinMembers.Add(members, "Reference", component.Reference);
        if (component.Series is { } series)
            TwinMembers.Add(members, "Data", Members(series, place));
        return members.ToImmutable();
    }

    private static TimeSeriesComponent ComponentOf(NestedValue value, Func<string, ImmutableArray<TimeValuePair>> find) => new(
        TwinMembers.Whole(value, "Repetitions") ?? 1,
        TwinMembers.Find<TimeValue>(value, "AdditionalGap"),
        TwinMembers.Find<NestedValue>(value, "Data") is { } data ? Of(data, find) : null,
        TwinAddress.Text(value, "Reference"));

    private static TimeSeriesValueType TypeOf(NestedValue value) =>
        Enum.TryParse(TwinAddress.Text(value, "ValueType"), out TimeSeriesValueType type) ? type : TimeSeriesValueType.Text;
}
