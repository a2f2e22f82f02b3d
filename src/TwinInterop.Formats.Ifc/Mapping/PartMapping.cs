using System.Collections.Frozen;
using System.Reflection;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>Which classes of the model can hold which as parts, by <c>Mapping/parts.csv</c>.</summary>
/// <remarks>Source: OGC 20-010, 7 (the feature properties of each class).</remarks>
internal static class PartMapping
{
    /// <summary>The class that stands for the top level.</summary>
    public const string Model = "CityModel";

    private static readonly Lazy<FrozenSet<(string Parent, string Part)>> Rows = new(Load);

    /// <summary>Whether objects of a class can be parts of objects of another.</summary>
    public static bool CanHold(CityObjectClass parent, CityObjectClass part) => Rows.Value.Contains((parent.Name, part.Name));

    /// <summary>Whether objects of a class can stand by themselves.</summary>
    public static bool CanStandAlone(CityObjectClass objectClass) => Rows.Value.Contains((Model, objectClass.Name));

    private static FrozenSet<(string Parent, string Part)> Load()
    {
        var rows = new List<(string Parent, string Part)>();
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("TwinInterop.Formats.Ifc.Mapping.parts.csv")
            ?? throw new InvalidDataException("Expected the embedded table Mapping/parts.csv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            string[] cells = line.Split(',');
            rows.AddRange(cells[1].Split(' ').Select(part => (cells[0], part)));
        }

        return rows.ToFrozenSet();
    }
}
