using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace TwinInterop.Mapping;

/// <summary>A mapping table of a format: data beside the code, in the form <c>source,canonical,match,clause,note</c>.</summary>
public sealed class MappingTable
{
    private readonly FrozenDictionary<string, MappingRow> _bySource;

    private MappingTable(ImmutableArray<MappingRow> rows)
    {
        Rows = rows;
        _bySource = rows.ToFrozenDictionary(row => row.Source, StringComparer.Ordinal);
    }

    /// <summary>All rows, in file order.</summary>
    public ImmutableArray<MappingRow> Rows { get; }

    /// <summary>The row of a source term, or null when the table has none.</summary>
    public MappingRow? Find(string source) => _bySource.GetValueOrDefault(source);

    /// <summary>Loads a table that is embedded in an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resourceName">The end of the resource's name, for example <c>Mapping.classes.csv</c>.</param>
    /// <exception cref="InvalidDataException">The table is malformed or absent: a fault of the package.</exception>
    public static MappingTable Load(Assembly assembly, string resourceName)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        string name = assembly.GetManifestResourceNames().SingleOrDefault(
            found => found.EndsWith(resourceName, StringComparison.Ordinal))
            ?? throw new InvalidDataException($"Expected the embedded table {resourceName} in {assembly.GetName().Name}.");
        using Stream stream = assembly.GetManifestResourceStream(name)!; // the name was listed by the assembly itself
        using var reader = new StreamReader(stream);
        return Parse(reader);
    }

    /// <summary>Parses a table; commas inside a field are not supported, except in the last one.</summary>
    /// <exception cref="InvalidDataException">A row does not have five fields or its match is not a SKOS word.</exception>
    public static MappingTable Parse(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = ImmutableArray.CreateBuilder<MappingRow>();
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                rows.Add(ParseRow(line));
        }

        return new MappingTable(rows.ToImmutable());
    }

    private static MappingRow ParseRow(string line)
    {
        string[] fields = line.Split(',', 5);
        if (fields.Length != 5 || !Enum.TryParse(fields[2], ignoreCase: true, out SkosMatch match))
        {
            throw new InvalidDataException(
                $"Expected source,canonical,match,clause,note with match in exact close broader narrower none, found '{line}'.");
        }

        return new MappingRow(fields[0], fields[1], match, fields[3], fields[4].Trim('"'));
    }
}
