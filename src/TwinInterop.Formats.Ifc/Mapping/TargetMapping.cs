using System.Reflection;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>As which entity each canonical class is written: the table <c>targets.csv</c>.</summary>
internal static class TargetMapping
{
    private static readonly Lazy<Dictionary<string, (string[] Entities, string Kind)>> Rows = new(Load);

    /// <summary>The classes of the table.</summary>
    public static IEnumerable<string> Classes => Rows.Value.Keys;

    /// <summary>The first entity of the row that a release has, a proxy for classes without a row, and its predefined type.</summary>
    /// <param name="canonical">The class.</param>
    /// <param name="schema">The release.</param>
    /// <returns>The predefined type is null where the row names none.</returns>
    public static (EntityType Entity, string? Kind) Find(CityObjectClass canonical, IfcSchema schema)
    {
        if (Rows.Value.TryGetValue(canonical.Name, out (string[] Entities, string Kind) row))
        {
            foreach (string name in row.Entities)
            {
                if (schema.Entity(name) is { IsAbstract: false } entity)
                    return (entity, row.Kind.Length == 0 ? null : row.Kind);
            }
        }

        return (schema.Entity(IfcClass.IfcBuildingElementProxy)!, null); // every release has it
    }

    private static Dictionary<string, (string[] Entities, string Kind)> Load()
    {
        var rows = new Dictionary<string, (string[] Entities, string Kind)>(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("TwinInterop.Formats.Ifc.Mapping.targets.csv")
            ?? throw new InvalidDataException("Expected the embedded table Mapping/targets.csv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            string[] cells = line.Split(',');
            rows.Add(cells[0], (cells[1].Split(' '), cells[2]));
        }

        return rows;
    }
}
