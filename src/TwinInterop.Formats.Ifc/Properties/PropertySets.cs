using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>The property and quantity sets of objects: those of the object itself and those of its type.</summary>
/// <remarks>
/// Sets of one name become one set. A property of the object goes before one of the same name of its type, and a
/// difference is reported. Source: ISO 16739-1:2024, 4.1.5.2 (property sets of types and of occurrences).
/// </remarks>
internal sealed class PropertySets
{
    private readonly ConcurrentDictionary<int, ReadPropertySet> _known = new();
    private readonly PropertyReader _properties;
    private readonly EntityDescription _descriptions;
    private readonly TimeSeriesReader _series;

    public PropertySets(ValueReader values, EntityDescription descriptions, IfcUnits units)
    {
        _descriptions = descriptions;
        _properties = new PropertyReader(values, descriptions, units);
        _series = new TimeSeriesReader(values, units);
    }

    /// <summary>Adds the sets of an object.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="type">Its type; none when it has none.</param>
    /// <param name="into">Takes one attribute a set.</param>
    /// <param name="withSeries">Whether time series are members of their sets: for what cannot have dynamizers.</param>
    public void AddTo(IfcEntity entity, IfcEntity type, ImmutableArray<CityAttribute>.Builder into, bool withSeries = false)
    {
        var sets = new List<PropertySetMerge>();
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatedObjects"))
        {
            foreach (IfcEntity set in new IfcEntities(entity.Model, relation["RelatingPropertyDefinition"].Untyped))
                Merge(sets, set, isOfType: false, entity);
            if (relation.Class == IfcClass.IfcRelOverridesProperties)
                MergeOverriding(sets, relation, entity);
        }

        if (type.Exists)
        {
            foreach (IfcEntity set in type.References("HasPropertySets"))
                Merge(sets, set, isOfType: true, entity);
        }

        if (withSeries)
            MergeSeries(sets, entity, type);
        foreach (PropertySetMerge set in sets)
        {
            if (!TwinSets.IsReserved(set.Name))
                into.AddRange(set.ToAttributes());
            else if (set.Name is TwinSets.Attributes or TwinSets.GenericAttributes)
                into.AddRange(set.Members);
        }
    }

    /// <summary>The time series in the sets of an object and its type, each with the name of its set.</summary>
    public List<(string Set, ReadTimeSeries Read)> SeriesOf(IfcEntity entity, IfcEntity type)
    {
        var found = new List<(string Set, ReadTimeSeries Read)>();
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatedObjects"))
        {
            foreach (IfcEntity set in new IfcEntities(entity.Model, relation["RelatingPropertyDefinition"].Untyped))
                AddSeries(set, found);
        }

        if (type.Exists)
        {
            foreach (IfcEntity set in type.References("HasPropertySets"))
                AddSeries(set, found);
        }

        return found;
    }

    private void AddSeries(IfcEntity set, List<(string Set, ReadTimeSeries Read)> found)
    {
        ReadPropertySet read = Known(set);
        found.AddRange(read.Series.Select(series => (read.Name, series)));
    }

    private void MergeSeries(List<PropertySetMerge> sets, IfcEntity entity, IfcEntity type)
    {
        foreach ((string set, ReadTimeSeries read) in SeriesOf(entity, type))
        {
            var described = new NestedValue(TwinSeries.Members(read.Series, static _ => null), nameof(IfcClass.IfcTimeSeries));
            Named(sets, set).Add([new CityAttribute(read.Property, described, IsGeneric: true)], isOfType: false, entity);
        }
    }

    private ReadPropertySet Known(IfcEntity set) => _known.GetOrAdd(set.Slot, _ => Read(set));

    private void Merge(List<PropertySetMerge> sets, IfcEntity set, bool isOfType, IfcEntity owner)
    {
        if (string.Equals(set.Text("Description"), TwinSets.DerivedType, StringComparison.Ordinal))
            return; // made for other readers from what is noted elsewhere
        ReadPropertySet read = Known(set);
        PropertySetMerge merge = Named(sets, read.Name);
        merge.Hint ??= read.Hint;
        if (TwinSets.IsReserved(read.Name))
            merge.Append(read.Members);
        else
            merge.Add(read.Members, isOfType, owner);
    }

    private void MergeOverriding(List<PropertySetMerge> sets, IfcEntity relation, IfcEntity owner)
    {
        string? name = relation.Reference("RelatingPropertyDefinition").Text("Name");
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        foreach (IfcEntity property in relation.References("OverridingProperties"))
        {
            if (_properties.Read(property) is { } read)
                members.Add(read);
        }

        Named(sets, name ?? relation.Type?.Name ?? "").Replace(members.ToImmutable(), owner);
    }

    private static PropertySetMerge Named(List<PropertySetMerge> sets, string name)
    {
        PropertySetMerge? found = sets.Find(set => string.Equals(set.Name, name, StringComparison.Ordinal));
        if (found is null)
            sets.Add(found = new PropertySetMerge(name));
        return found;
    }

    /// <summary>The members of one of this tool's sets; none where the object does not have it.</summary>
    public ImmutableArray<CityAttribute> Find(IfcEntity entity, string name)
    {
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatedObjects"))
        {
            IfcEntity set = relation.Reference("RelatingPropertyDefinition");
            if (set.Exists && string.Equals(set.Text("Name"), name, StringComparison.Ordinal))
                return Known(set).Members;
        }

        return [];
    }

    private ReadPropertySet Read(IfcEntity set)
    {
        string name = set.Text("Name") is { Length: > 0 } given ? given : set.Type?.Name ?? "";
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        var series = ImmutableArray.CreateBuilder<ReadTimeSeries>();
        string list = set.Is(IfcClass.IfcElementQuantity) ? "Quantities" : "HasProperties";
        foreach (IfcEntity property in set.References(list))
        {
            if (SeriesBehind(property) is { } found)
                series.Add(found);
            else if (_properties.Read(property, name != TwinSets.Attributes) is { } read)
                members.Add(read);
        }

        // Sets such as IfcDoorLiningProperties give their properties as attributes of their own; their id tells them apart.
        bool isOwn = members.Count == 0 && series.Count == 0;
        if (isOwn)
            _descriptions.AddValues(set, static attribute => attribute.Name is not ("Name" or "Description"), members);
        var hint = ValueHint.Parse(set.Text("Description"));
        return new ReadPropertySet(name, members.ToImmutable(), series.ToImmutable(), isOwn ? new ValueHint { Space = set.Type?.Name } : hint);
    }

    private ReadTimeSeries? SeriesBehind(IfcEntity property)
    {
        if (property.Class != IfcClass.IfcPropertyReferenceValue || property.Text("Name") is not { Length: > 0 } name)
            return null;
        IfcEntity target = property.Reference("PropertyReference");
        return target.Exists && target.Is(IfcClass.IfcTimeSeries) && _series.Read(target, name) is { } series
            ? new ReadTimeSeries(name, series)
            : null;
    }
}
