using System.Collections.Immutable;
using System.Globalization;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>Turns the tables of one version into linked classes and properties.</summary>
internal sealed class SchemaBuilder(CityGmlVersion version, ImmutableArray<SchemaNamespace> namespaces)
{
    private readonly Dictionary<string, string> _uris =
        namespaces.ToDictionary(item => item.Prefix, item => item.Uri, StringComparer.Ordinal);

    private readonly Dictionary<string, SchemaClass> _classes = new(StringComparer.Ordinal);

    internal Dictionary<string, SchemaClass> Build()
    {
        string name = SchemaNamespaces.NameOf(version);
        ILookup<string, SchemaProperty> properties = SchemaTable.Rows($"properties-{name}.csv")
            .ToLookup(row => row[0], ReadProperty, StringComparer.Ordinal);
        Dictionary<string, string[]> rows = SchemaTable.Rows($"classes-{name}.csv")
            .ToDictionary(row => row[0], StringComparer.Ordinal);
        foreach (string key in rows.Keys)
            Add(key, rows, properties);
        foreach (SchemaProperty property in properties.SelectMany(group => group))
            property.Link(property.TargetName is { } target ? _classes.GetValueOrDefault(target) : null);
        return _classes;
    }

    private SchemaClass Add(string key, Dictionary<string, string[]> rows, ILookup<string, SchemaProperty> properties)
    {
        if (_classes.TryGetValue(key, out SchemaClass? known))
            return known;
        string[] row = rows[key];
        SchemaClass? parent = row[1].Length == 0 ? null : Add(row[1], rows, properties);
        SchemaMembership membership = row[4] switch
        {
            "top" => SchemaMembership.TopLevel,
            "nested" => SchemaMembership.Nested,
            _ => SchemaMembership.None,
        };
        var added = new SchemaClass(
            Name(key), parent, Enum.Parse<SchemaCategory>(row[2]), row[3] is "abstract", membership, [.. properties[key]]);
        _classes.Add(key, added);
        return added;
    }

    private SchemaProperty ReadProperty(string[] row)
    {
        SchemaPropertyKind kind = Enum.Parse<SchemaPropertyKind>(row[2], ignoreCase: true);
        bool geometry = kind == SchemaPropertyKind.Geometry;
        return new SchemaProperty
        {
            Name = Name(row[1].TrimStart('@')),
            Kind = kind,
            ValueType = geometry ? SchemaValueType.None : Parse<SchemaValueType>(row[3]),
            GeometryType = geometry ? Parse<SchemaGeometryType>(row[3]) : SchemaGeometryType.None,
            Lod = row[4].Length == 0 ? null : row[4][0] - '0',
            TargetName = row[5].Length == 0 ? null : row[5],
            MinOccurs = int.Parse(row[6], CultureInfo.InvariantCulture),
            MaxOccurs = row[7] is "*" ? int.MaxValue : int.Parse(row[7], CultureInfo.InvariantCulture),
            Form = Parse<SchemaPropertyForm>(row[8]),
            XmlAttributes = [.. List(row[9], ' ').Select(name => new SchemaXmlAttribute(name.TrimEnd('!'), name.EndsWith('!')))],
            EnumerationValues = [.. List(row[10], '|')],
        };
    }

    private SchemaName Name(string prefixed)
    {
        int colon = prefixed.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return new SchemaName("", string.Intern(prefixed), "");
        string prefix = string.Intern(prefixed[..colon]);
        return new SchemaName(_uris[prefix], string.Intern(prefixed[(colon + 1)..]), prefix);
    }

    private static T Parse<T>(string cell)
        where T : struct, Enum => cell.Length == 0 ? default : Enum.Parse<T>(cell, ignoreCase: true);

    private static string[] List(string cell, char separator) => cell.Length == 0 ? [] : cell.Split(separator);
}
