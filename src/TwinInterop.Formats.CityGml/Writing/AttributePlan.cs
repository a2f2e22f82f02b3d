using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Where the attributes of one object go.</summary>
internal sealed class AttributePlan
{
    private readonly Dictionary<SchemaProperty, List<PlannedValue>> _values = [];

    /// <summary>Attributes without a property of the schema.</summary>
    public List<PlannedAttribute> Generic { get; } = [];

    /// <summary>The values of a property, in order; empty when it has none.</summary>
    public IReadOnlyList<PlannedValue> this[SchemaProperty property] =>
        _values.TryGetValue(property, out List<PlannedValue>? values) ? values : [];

    /// <summary>How many more values a property can take.</summary>
    public int RoomIn(SchemaProperty property) => property.MaxOccurs - this[property].Count;

    /// <summary>Enters a value of a property.</summary>
    public void Add(SchemaProperty property, PlannedValue value)
    {
        if (!_values.TryGetValue(property, out List<PlannedValue>? values))
            _values.Add(property, values = []);
        values.Add(value);
    }
}
