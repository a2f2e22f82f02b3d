using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Dynamizers of objects: those that this tool noted, and time series in property sets of any other software.</summary>
/// <remarks>
/// Sets of measurements such as Pset_SensorPHistory belong to an IfcPerformanceHistory that is assigned to the object.
/// Source: ISO 16739-1:2024, 5.4.3 (IfcPerformanceHistory).
/// </remarks>
internal static class ObjectDynamizers
{
    /// <summary>The dynamizers of an object.</summary>
    public static ImmutableArray<Dynamizer> Of(ObjectNode node, Properties.PropertySets sets)
    {
        IfcEntity type = node.Note is null ? TypeOf(node.Entity) : default;
        var own = new Dictionary<string, TimeSeries>(StringComparer.Ordinal);
        var others = new List<(string Set, ReadTimeSeries Read)>();
        foreach ((string set, ReadTimeSeries read) in sets.SeriesOf(node.Entity, type).Concat(HistoryOf(node.Entity, sets)))
        {
            if (set != TwinSets.TimeSeries || !own.TryAdd(read.Property, read.Series))
                others.Add((set, read));
        }

        ImmutableArray<CityAttribute> notes = sets.Find(node.Entity, TwinSets.Dynamizers);
        if (notes.IsEmpty && own.Count == 0 && others.Count == 0)
            return [];
        var dynamizers = ImmutableArray.CreateBuilder<Dynamizer>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (NestedValue note in notes.Select(attribute => attribute.Value).OfType<NestedValue>())
            dynamizers.Add(TwinDynamizer.Of(note, name => ValuesOf(name, own, taken)));
        foreach ((string name, TimeSeries series) in own.Where(item => !taken.Contains(item.Key)))
            dynamizers.Add(DynamizerOf(name, series));
        foreach ((string set, ReadTimeSeries read) in others)
            dynamizers.Add(DynamizerOf($"{set}/{read.Property}", read.Series));
        return dynamizers.ToImmutable();
    }

    private static IfcEntity TypeOf(IfcEntity entity) =>
        entity.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatedObjects").FirstOrDefault() is { Exists: true } relation
            ? relation.Reference("RelatingType")
            : default;

    private static List<(string Set, ReadTimeSeries Read)> HistoryOf(IfcEntity entity, Properties.PropertySets sets)
    {
        var found = new List<(string Set, ReadTimeSeries Read)>();
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelAssignsToControl, "RelatedObjects"))
        {
            IfcEntity history = relation.Reference("RelatingControl");
            if (history.Exists && history.Class == IfcClass.IfcPerformanceHistory)
                found.AddRange(sets.SeriesOf(history, default));
        }

        return found;
    }

    private static ImmutableArray<TimeValuePair> ValuesOf(string name, Dictionary<string, TimeSeries> known, HashSet<string> taken)
    {
        taken.Add(name);
        return known.TryGetValue(name, out TimeSeries? series) ? series.Values : [];
    }

    // A time series begins and ends where the dynamizer does: said once.
    private static Dynamizer DynamizerOf(string attribute, TimeSeries series) => new(attribute)
    {
        StartTime = series.First,
        EndTime = series.Last,
        Data = series with { First = null, Last = null },
    };
}
