using System.Collections.Concurrent;
using System.Reflection;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Mapping;

namespace TwinInterop.Formats.CityGml.Mapping;

/// <summary>From the properties of a CityGML version to the attribute names of the model, by <c>Mapping/attributes.csv</c>.</summary>
internal sealed class AttributeMapping
{
    private static readonly Lazy<MappingTable> Table =
        new(() => MappingTable.Load(Assembly.GetExecutingAssembly(), "CityGml.Mapping.attributes.csv"));

    private readonly ConcurrentDictionary<SchemaProperty, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly string _encoding;

    private AttributeMapping(string encoding) => _encoding = encoding;

    /// <summary>The mapping of an encoding.</summary>
    /// <param name="encoding">For example <c>citygml-2.0</c>.</param>
    public static AttributeMapping For(string encoding) => new(encoding);

    /// <summary>The canonical name of a property.</summary>
    /// <remarks>Only an exact match renames: a property that merely resembles another keeps its own name and type.</remarks>
    public string NameOf(SchemaProperty property) => _names.GetOrAdd(property, Find);

    private string Find(SchemaProperty property) =>
        Table.Value.Find($"{_encoding}/{property.Name}") is { Match: SkosMatch.Exact, Canonical.Length: > 0 } row
            ? row.Canonical
            : property.Name.LocalName;
}
