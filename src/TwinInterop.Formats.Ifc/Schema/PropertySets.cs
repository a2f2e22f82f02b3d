namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>The standard sets of properties and quantities of one release.</summary>
internal sealed class PropertySets
{
    private static readonly Lazy<PropertySets>[] Releases =
    [
        new(() => new PropertySets("IFC2X3")),
        new(() => new PropertySets("IFC4")),
        new(() => new PropertySets("IFC4X3")),
    ];

    private readonly Dictionary<string, PropertySet> _sets;

    private PropertySets(string release) => _sets = SchemaTable.Rows($"Schema.sets-{release}.tsv")
        .Select(row => new PropertySet(
            row[0],
            row[1],
            row[2].Length == 0 ? [] : [.. row[2].Split('|')],
            row[3].Length == 0 ? [] : [.. row[3].Split('|').Select(PropertyDefinition.Parse)]))
        .ToDictionary(set => set.Name, StringComparer.Ordinal);

    /// <summary>All sets.</summary>
    internal IReadOnlyCollection<PropertySet> All => _sets.Values;

    /// <summary>The sets of a release; those of IFC4 serve IFC4X1, which has no table of its own.</summary>
    internal static PropertySets Of(IfcRelease release) => Releases[release switch
    {
        IfcRelease.Ifc2x3 => 0,
        IfcRelease.Ifc4 or IfcRelease.Ifc4x1 => 1,
        _ => 2,
    }].Value;

    /// <summary>A set; null when there is none of that name.</summary>
    internal PropertySet? Find(string name) => _sets.GetValueOrDefault(name);
}
