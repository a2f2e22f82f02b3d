using System.Collections.Concurrent;
using System.Reflection;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Mapping;

/// <summary>From the classes of a CityGML version to those of the model, by <c>Mapping/classes.csv</c>.</summary>
internal sealed class ClassMapping
{
    private static readonly Lazy<MappingTable> Table =
        new(() => MappingTable.Load(Assembly.GetExecutingAssembly(), "CityGml.Mapping.classes.csv"));

    private readonly ConcurrentDictionary<SchemaClass, MappedClass> _mapped = new(ReferenceEqualityComparer.Instance);
    private readonly string _encoding;

    private ClassMapping(string encoding) => _encoding = encoding;

    /// <summary>The mapping of an encoding.</summary>
    /// <param name="encoding">For example <c>citygml-2.0</c>.</param>
    public static ClassMapping For(string encoding) => new(encoding);

    /// <summary>What a class of the schema is in the model.</summary>
    public MappedClass Map(SchemaClass source) => _mapped.GetOrAdd(source, Find);

    private MappedClass Find(SchemaClass source)
    {
        MappingRow? row = Table.Value.Find($"{_encoding}/{source.Name}");
        string canonical = row is { Canonical.Length: > 0 } ? row.Canonical : source.Name.LocalName.TrimStart('_');
        string? sourceClass = string.Equals(canonical, source.Name.LocalName, StringComparison.Ordinal)
            ? null
            : source.Name.ToString();
        return new MappedClass(new CityObjectClass(canonical), sourceClass, ImpliedAttribute(row));
    }

    /// <remarks>A note <c>name=value</c> says what the class alone tells in the source.</remarks>
    private static CityAttribute? ImpliedAttribute(MappingRow? row)
    {
        string[] parts = (row?.Note ?? "").Split('=');
        bool isStatement = parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiLetter));
        return isStatement ? new CityAttribute(parts[0], new TextValue(parts[1])) : null;
    }
}
