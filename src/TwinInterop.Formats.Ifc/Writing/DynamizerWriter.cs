using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the dynamizers of objects: values as time series in a property set, all else in a note.</summary>
/// <param name="document">Takes them.</param>
internal sealed class DynamizerWriter(IfcDocument document)
{
    private readonly TimeSeriesWriter _series = new(document);

    /// <summary>Writes the dynamizers of an object.</summary>
    public void Write(CityObject item, ObjectReference reference)
    {
        if (item.Dynamizers.IsEmpty)
            return;
        var properties = new List<int>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var notes = new List<CityAttribute>(item.Dynamizers.Length);
        foreach (Dynamizer dynamizer in item.Dynamizers)
        {
            bool isMeasured = dynamizer.Sensor is not null || SensorMapping.IsSensor(item);
            ImmutableArray<CityAttribute> members = TwinDynamizer.Members(dynamizer, Place);
            notes.Add(new CityAttribute((notes.Count + 1).ToString(CultureInfo.InvariantCulture), new NestedValue(members), IsGeneric: true));
            Book(item, dynamizer);

            string? Place(TimeSeries series)
            {
                string name = NameOf(dynamizer, series, names);
                int number = _series.Write(series, dynamizer, series.ObservedProperty.Length > 0 ? series.ObservedProperty : name, isMeasured);
                if (number == 0)
                    return null;
                names.Add(name);
                properties.Add(_series.WriteProperty(name, number));
                return name;
            }
        }

        if (properties.Count > 0)
            document.Sets.Write(reference, TwinSets.TimeSeries, properties);
        document.Sets.Write(reference, TwinSets.Dynamizers, notes, isGeneric: true);
    }

    /// <summary>Writes what all dynamizers share.</summary>
    public void WriteEnd() => _series.WriteSource();

    private static string NameOf(Dynamizer dynamizer, TimeSeries series, HashSet<string> names)
    {
        string basis = dynamizer.AttributeName ?? (series.ObservedProperty.Length > 0 ? series.ObservedProperty : "Values");
        string name = basis;
        for (int i = 2; names.Contains(name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{basis}_{i}");
        return name;
    }

    private void Book(CityObject item, Dynamizer dynamizer)
    {
        long lost = PairsOf(dynamizer.Data).Count(pair => pair.Value is null);
        document.Context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(dynamizer) - lost);
        document.Context.Lose(item, BookAccount.Attributes, "dynamizers/geometry", LossKind.Dropped, lost, "Write CityGML 3.0.");
        if (!dynamizer.Geometries.Any())
            return;
        var alone = new CityObject(item.Id, item.Source, item.Class) { Dynamizers = [dynamizer] };
        document.Context.Lose(item, BookAccount.Appearances, "dynamizers/appearance", LossKind.Dropped, Tally.Of(alone).Appearances);
    }

    private static IEnumerable<TimeValuePair> PairsOf(AbstractTimeSeries? series) => series switch
    {
        TimeSeries own => own.Values,
        CompositeTimeSeries composite => composite.Components.SelectMany(component => PairsOf(component.Series)),
        _ => [],
    };
}
