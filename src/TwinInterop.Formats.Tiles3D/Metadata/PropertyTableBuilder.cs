using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Gathers the attributes of features, row by row, and decides at the end how each is stored.</summary>
/// <remarks>
/// Holds the rows of one tile. Not safe for several threads. Columns stand in the order of their declaration, then of
/// their first occurrence, so the same rows give the same bytes.
/// </remarks>
/// <param name="className">What the rows are, for people; its id is made of it.</param>
/// <param name="changed">Told of every change that a column's type forces on values; null to ignore them.</param>
internal sealed class PropertyTableBuilder(string className, Action<ColumnChange>? changed = null)
{
    private readonly List<AttributeColumn> _columns = [];
    private readonly Dictionary<(string Name, bool IsGeneric, int Occurrence), AttributeColumn> _byKey = [];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The id of the schema.</summary>
    public string SchemaId { get; init; } = "features";

    /// <summary>What the class means, for people; null for nothing.</summary>
    public string? ClassDescription { get; init; }

    /// <summary>States what is known of an attribute; a column is only written when a row has it.</summary>
    /// <exception cref="ArgumentException">The attribute is declared or used already.</exception>
    public void Declare(PropertyDeclaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        var column = new AttributeColumn(declaration.Name, false) { Declaration = declaration };
        if (!_byKey.TryAdd((declaration.Name, false, 0), column))
            throw new ArgumentException($"Expected a name that is not declared, found '{declaration.Name}'.", nameof(declaration));
        _columns.Add(column);
    }

    /// <summary>Adds a feature.</summary>
    /// <param name="attributes">Its attributes, named as <see cref="AttributePath.Encode"/> does; a name may occur several times.</param>
    /// <returns>The feature's id: the number of the row.</returns>
    public int AddRow(params ReadOnlySpan<CityAttribute> attributes)
    {
        int row = Count++;
        foreach (CityAttribute attribute in attributes)
        {
            int occurrence = 0;
            AttributeColumn column = ColumnOf(attribute, occurrence);
            while (column.LastRow == row)
                column = ColumnOf(attribute, ++occurrence);
            column.Add(row, attribute.Value);
        }

        return row;
    }

    /// <summary>The table of all rows; null when there is no row or no attribute at all.</summary>
    public PropertyTable? Build()
    {
        ImmutableArray<AttributeColumn> used = [.. _columns.Where(column => column.LastRow >= 0)];
        if (Count == 0 || used.IsEmpty)
            return null;

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var enums = new EnumCatalogue();
        var columns = ImmutableArray.CreateBuilder<PropertyColumn>(used.Length);
        foreach (AttributeColumn column in used)
        {
            // Names must be unique in a class as well (3D Metadata, Property, Name).
            string shown = AttributePath.Decode(column.Name).Shown;
            string name = MetadataIds.Unique(shown.Length == 0 ? "_" : shown, names);
            string id = MetadataIds.Make(name, ids);
            columns.Add(WithDefault(new ColumnTyping(column, Count, enums, changed).Decide(id, name)));
        }

        string classId = MetadataIds.Make(className, []);
        var schemaClass = new MetadataClass(classId, [.. columns.Select(column => column.Property)])
        {
            Name = className.Length == 0 ? null : className,
            Description = ClassDescription,
        };
        var schema = new MetadataSchema(SchemaId, [schemaClass], enums.All);
        return new PropertyTable(schema, schemaClass, Count, columns.MoveToImmutable());
    }

    /// <summary>A column of nothing but empty texts would need a buffer without bytes: the class says it once, as the default.</summary>
    private static PropertyColumn WithDefault(PropertyColumn column) =>
        column.Property is { Type: MetadataType.String, IsArray: false } && column.Values.All(value => value is TextValue { Text: "" })
            ? column with { Property = column.Property with { Default = new TextValue(""), IsRequired = false, NoData = null } }
            : column;

    private AttributeColumn ColumnOf(CityAttribute attribute, int occurrence)
    {
        (string, bool, int) key = (attribute.Name, attribute.IsGeneric, occurrence);
        if (_byKey.TryGetValue(key, out AttributeColumn? column))
            return column;
        column = new AttributeColumn(attribute.Name, attribute.IsGeneric);
        _byKey.Add(key, column);
        _columns.Add(column);
        return column;
    }
}
