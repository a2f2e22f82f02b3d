using System.Reflection;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>Which classes of the model can hold which as parts, by <c>Mapping/parts.csv</c>.</summary>
/// <remarks>Source: OGC 20-010, 7 (the feature properties of each class).</remarks>
internal static class PartMapping
{
    /// <summary>The class that stands for the top level.</summary>
    public const string Model = "CityModel";

    // Parts by parent. Sets of text are compiled ahead in the framework, sets of pairs are not: that counts in a short run.
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Rows = new(Load);

    /// <summary>Whether objects of a class can be parts of objects of another.</summary>
    public static bool CanHold(CityObjectClass parent, CityObjectClass part) => Has(parent.Name, part.Name);

    /// <summary>Whether objects of a class can stand by themselves.</summary>
    public static bool CanStandAlone(CityObjectClass objectClass) => Has(Model, objectClass.Name);

    private static bool Has(string parent, string part) =>
        Rows.Value.TryGetValue(parent, out HashSet<string>? parts) && parts.Contains(part);

    private static Dictionary<string, HashSet<string>> Load()
    {
        var rows = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("TwinInterop.Formats.Ifc.Mapping.parts.csv")
            ?? throw new InvalidDataException("Expected the embedded table Mapping/parts.csv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            string[] cells = line.Split(',');
            if (!rows.TryGetValue(cells[0], out HashSet<string>? parts))
                rows.Add(cells[0], parts = new HashSet<string>(StringComparer.Ordinal));
            parts.UnionWith(cells[1].Split(' '));
        }

        return rows;
    }
}
