using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Identity;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Reads the rows of tables that others wrote: id and class by the names that are in use.</summary>
/// <param name="table">The features.</param>
/// <param name="place">Where they are: the path of the content and the number of the table.</param>
/// <param name="identity">What ids are unique in.</param>
/// <param name="isAlone">Whether the dataset has no other content, so that numbers of rows are ids as well.</param>
internal sealed class OtherRows(FeatureTable table, string place, SourceIdentity identity, bool isAlone)
{
    private static readonly string[] IdNames =
    [
        "gml:id", "gml_id", "gmlid", "globalid", "guid", "uuid", "featureid", "feature_id", "objectid", "object_id",
        "sourceid", "source_id", "elementid", "element_id", "identifier", "id",
    ];

    private static readonly string[] ClassNames =
    [
        "objectclass", "object_class", "class", "classname", "class_name", "citygml_class", "gml:class", "featuretype", "feature_type",
        "ifcclass", "ifc_class", "ifctype", "ifc_type", "type",
    ];

    private static readonly MappingTable Classes = MappingTable.Load(typeof(OtherRows).Assembly, "Mapping.classes.csv");

    private readonly PropertyColumn? _id = IdColumn(table, isAlone);
    private readonly PropertyColumn? _class = ClassColumn(table);

    /// <summary>What each feature is told by.</summary>
    public (string Key, string? Parent)[] Keys()
    {
        var keys = new (string, string?)[table.Count];
        for (int row = 0; row < keys.Length; row++)
        {
            int parent = table.Parents is { } parents ? parents[row] : -1;
            keys[row] = (KeyOf(row), parent < 0 ? null : KeyOf(parent));
        }

        return keys;
    }

    /// <summary>A row.</summary>
    public ReadFeature Read(int row, (string Key, string? Parent) key, ConversionContext context)
    {
        var source = new SourceKey(identity.Scheme, identity.Dataset, key.Key);
        (CityObjectClass objectClass, string? sourceClass) = ClassOf(row, context);
        var item = new CityObject(CityObjectId.FromSource(source), source, objectClass)
        {
            SourceClass = sourceClass,
            HasGeneratedId = _id is null,
            Attributes = table.Properties?.AttributesOf(row) ?? [],
        };
        return new ReadFeature(key.Key, key.Parent, item);
    }

    private string KeyOf(int row) => _id?.Values[row] is { } value && TextOf(value) is { } id
        ? id
        : string.Create(CultureInfo.InvariantCulture, $"{place}#{row}");

    private (CityObjectClass Class, string? SourceClass) ClassOf(int row, ConversionContext context)
    {
        string? stated = (_class?.Values[row] as TextValue)?.Text ?? (table.Classes is { } classes && classes[row].Length > 0 ? classes[row] : null);
        string? found = stated ?? table.Properties?.Class.Name ?? table.Properties?.Class.Id;
        if (found is not null && Find(found) is { } canonical)
            return (new CityObjectClass(canonical), stated);
        if (stated is not null)
            context.Report(Tiles3DDiagnostics.UnknownClass, place, stated, CityObjectClass.GenericOccupiedSpace);
        return (CityObjectClass.GenericOccupiedSpace, stated);
    }

    private static string? Find(string name)
    {
        name = name[(name.LastIndexOf(':') + 1)..];
        MappingRow? row = Classes.Find(name)
            ?? (name.Length > 1 ? Classes.Find(char.ToUpperInvariant(name[0]) + name[1..]) : null);
        return row?.Canonical;
    }

    private static PropertyColumn? ClassColumn(FeatureTable table) => ClassNames
        .Select(name => table.Properties?.Columns.FirstOrDefault(column => IsNamed(column, name)
            && column.Values.Any(value => value is TextValue text && Find(text.Text) is not null)))
        .FirstOrDefault(column => column is not null);

    /// <summary>The column that is an id: by its semantic, else by its name where every value occurs once.</summary>
    private static PropertyColumn? IdColumn(FeatureTable table, bool isAlone)
    {
        if (table.Properties is not { } properties)
            return null;
        PropertyColumn? stated = properties.Columns.FirstOrDefault(column => column.Property.Semantic == "ID");
        if (stated is not null && IsUnique(stated))
            return stated;
        return IdNames
            .Select(name => properties.Columns.FirstOrDefault(column => IsNamed(column, name) && IsUnique(column) && (isAlone || !CountsRows(column))))
            .FirstOrDefault(column => column is not null);
    }

    private static bool IsNamed(PropertyColumn column, string name) =>
        string.Equals(column.Property.Id, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(column.Property.Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool IsUnique(PropertyColumn column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return column.Values.All(value => value is not null && TextOf(value) is { Length: > 0 } text && seen.Add(text));
    }

    /// <summary>Whether the values are nothing but the numbers of the rows, from 0 or 1: another tile has the same.</summary>
    private static bool CountsRows(PropertyColumn column)
    {
        for (int row = 0; row < column.Values.Length; row++)
        {
            double? number = column.Values[row] switch { IntegerValue value => value.Number, DecimalValue value => value.Number, _ => null };
            if (number != row && number != row + 1)
                return false;
        }

        return true;
    }

    private static string? TextOf(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        IntegerValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        DecimalValue number when Math.Floor(number.Number) == number.Number => number.Number.ToString("F0", CultureInfo.InvariantCulture),
        _ => null,
    };
}
