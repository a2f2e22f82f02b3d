using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Reads the rows of tables that our writer wrote: everything comes back as it was.</summary>
/// <param name="table">The table.</param>
/// <param name="identity">The scheme of the ids and the dataset that they come from.</param>
internal sealed class OwnRows(PropertyTable table, SourceIdentity identity)
{
    private readonly Dictionary<string, PropertyColumn> _fixed = table.Columns
        .Where(column => FeatureColumns.Contains(column.Property.Id))
        .ToDictionary(column => column.Property.Id, StringComparer.Ordinal);

    private readonly ImmutableArray<PropertyColumn> _attributes =
        [.. table.Columns.Where(column => !FeatureColumns.Contains(column.Property.Id))];

    /// <summary>Whether our writer wrote a table.</summary>
    public static bool Are(PropertyTable table) =>
        Has(table, FeatureColumns.SourceId) && Has(table, FeatureColumns.TwinId) && Has(table, FeatureColumns.ObjectClass);

    /// <summary>What each feature is told by; one id twice at a level stands for two features.</summary>
    public (string Key, string? Parent)[] Keys()
    {
        var seen = new Dictionary<(string Id, string? Lod), int>();
        var keys = new (string, string?)[table.Count];
        for (int row = 0; row < keys.Length; row++)
        {
            string id = Text(FeatureColumns.SourceId, row) ?? "";
            (string, string?) place = (id, Text(FeatureColumns.Lod, row));
            int before = seen.GetValueOrDefault(place);
            seen[place] = before + 1;
            keys[row] = (before == 0 ? id : $"{id}\u0000{before}", Text(FeatureColumns.ParentId, row));
        }

        return keys;
    }

    /// <summary>A row.</summary>
    public ReadFeature Read(int row, (string Key, string? Parent) key)
    {
        var source = new SourceKey(identity.Scheme, identity.Dataset, Text(FeatureColumns.SourceId, row) ?? "");
        CityObjectId id = Guid.TryParse(Text(FeatureColumns.TwinId, row), out Guid twin) ? new CityObjectId(twin) : CityObjectId.FromSource(source);
        var item = new CityObject(id, source, new CityObjectClass(Text(FeatureColumns.ObjectClass, row) ?? CityObjectClass.GenericOccupiedSpace.Name))
        {
            SourceClass = Text(FeatureColumns.SourceClass, row),
            HasGeneratedId = Value(FeatureColumns.GeneratedId, row) is BooleanValue { IsTrue: true } or TextValue { Text: "true" },
        };
        return new ReadFeature(key.Key, key.Parent, new RowAttributes(_attributes, row, Nulls(row)).Apply(item))
        {
            Lod = Text(FeatureColumns.Lod, row),
            Shape = Text(FeatureColumns.Shape, row),
            Bounds = Value(FeatureColumns.Bounds, row) is IntegerValue bounds ? (int)bounds.Number : 0,
            BoundingFaces = Value(FeatureColumns.BoundingFaces, row) is ListValue faces
                ? faces.Items.OfType<IntegerValue>().Select(face => (int)face.Number).ToHashSet()
                : null,
            IsOwn = true,
        };
    }

    private IEnumerable<string> Nulls(int row) => Value(FeatureColumns.Nulls, row) is ListValue list
        ? list.Items.OfType<TextValue>().Select(item => item.Text)
        : [];

    private static bool Has(PropertyTable table, string id) => table.Columns.Any(column => column.Property.Id == id);

    private string? Text(string column, int row) => (Value(column, row) as TextValue)?.Text;

    private AttributeValue? Value(string column, int row) => _fixed.TryGetValue(column, out PropertyColumn? found) ? found.Values[row] : null;
}
