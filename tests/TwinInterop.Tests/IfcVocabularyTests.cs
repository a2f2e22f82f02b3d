using TwinInterop.Formats.CityGml;
using TwinInterop.Formats.Ifc;

namespace TwinInterop.Tests;

/// <summary>The mapping tables of IFC speak the vocabulary of CityGML 3.0, which another format's tables hold.</summary>
public sealed class IfcVocabularyTests
{
    private static readonly Dictionary<string, string> Bases = Rows(typeof(CityGmlFormat), "CityGml.Schema.classes-3.0.csv")
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly ILookup<string, string> Features = Rows(typeof(CityGmlFormat), "CityGml.Schema.properties-3.0.csv")
        .Where(row => row[2] == "feature")
        .ToLookup(row => row[0], row => row[5], StringComparer.Ordinal);

    [Fact]
    public void Every_canonical_class_is_a_class_of_CityGML_3() => Assert.All(
        Rows(typeof(IfcFormat), "Ifc.Mapping.classes.csv").Where(row => row[1].Length > 0),
        row => Assert.True(Ancestors(row[1]).Any(), string.Join(',', row)));

    [Fact]
    public void Every_class_that_a_table_names_has_a_row_for_writing()
    {
        HashSet<string> known = [.. Rows(typeof(IfcFormat), "Ifc.Mapping.targets.csv").Select(row => row[0])];
        string[] notObjects = ["CityModel", "Address", "Appearance", "Dynamizer", "canonical"];

        IEnumerable<string> named = Rows(typeof(CityGmlFormat), "CityGml.Mapping.classes.csv")
            .Concat(Rows(typeof(IfcFormat), "Ifc.Mapping.classes.csv"))
            .Select(row => row[1])
            .Where(name => Ancestors(name).Contains("core:AbstractCityObject", StringComparer.Ordinal) && !notObjects.Contains(name, StringComparer.Ordinal));

        Assert.Empty(named.Except(known, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_part_is_one_that_CityGML_3_can_hold() => Assert.All(
        Rows(typeof(IfcFormat), "Ifc.Mapping.parts.csv").SelectMany(row => row[1].Split(' ').Select(part => (Parent: row[0], Part: part))),
        pair => Assert.True(
            Ancestors(pair.Parent).SelectMany(parent => Features[parent]).Intersect(Ancestors(pair.Part), StringComparer.Ordinal).Any(),
            $"{pair.Parent} holds {pair.Part}"));

    /// <summary>The class of a name without prefix and those above it, with their prefixes; none for an unknown class.</summary>
    private static IEnumerable<string> Ancestors(string name)
    {
        string? at = Bases.Keys.FirstOrDefault(found => found.EndsWith(":" + name, StringComparison.Ordinal));
        for (; !string.IsNullOrEmpty(at); at = Bases.GetValueOrDefault(at))
            yield return at;
    }

    private static IEnumerable<string[]> Rows(Type format, string resource)
    {
        string name = format.Assembly.GetManifestResourceNames().Single(found => found.EndsWith(resource, StringComparison.Ordinal));
        using var reader = new StreamReader(format.Assembly.GetManifestResourceStream(name)!);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
            yield return line.Split(',');
    }
}
