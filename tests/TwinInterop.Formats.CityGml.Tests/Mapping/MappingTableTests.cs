using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Mapping;

public sealed class MappingTableTests
{
    private static readonly string[] Matches = ["exact", "close", "broader", "narrower", "none"];

    private static readonly HashSet<string> Canonical =
        [.. CitySchema.For(CityGmlVersion.V3).Classes.Select(item => item.Name.LocalName)];

    [Theory]
    [InlineData("V1")]
    [InlineData("V2")]
    [InlineData("V3")]
    public void Every_concrete_feature_class_has_a_row(string version)
    {
        CitySchema schema = CitySchema.For(Enum.Parse<CityGmlVersion>(version));
        HashSet<string> sources = [.. Rows("classes.csv").Select(row => row[0])];
        SchemaClass feature = schema.FindClass("gml:_Feature") ?? schema.FindClass("gml:AbstractFeature")!;

        Assert.All(schema.ConcreteClassesOf(feature), item => Assert.Contains($"citygml-{schema.VersionName}/{item}", sources));
    }

    [Fact]
    public void Every_canonical_class_is_a_class_of_CityGML_3() => Assert.All(
        Rows("classes.csv"),
        row => Assert.True(row[2] is "none" ? row[1].Length == 0 : Canonical.Contains(row[1]), string.Join(',', row)));

    [Theory]
    [InlineData("classes.csv")]
    [InlineData("attributes.csv")]
    public void Every_source_stands_once_with_a_known_match_and_a_clause(string file)
    {
        string[][] rows = [.. Rows(file)];

        Assert.Distinct(rows.Select(row => row[0]), StringComparer.Ordinal);
        Assert.All(rows, row => Assert.Contains(row[2], Matches, StringComparer.Ordinal));
        Assert.All(rows, row => Assert.NotEmpty(row[3]));
    }

    [Fact]
    public void Every_CityGML_source_is_a_name_of_its_schema() => Assert.All(
        Rows("classes.csv").Concat(Rows("attributes.csv")).Where(row => row[0].StartsWith("citygml-", StringComparison.Ordinal)),
        row =>
        {
            CitySchema schema = CitySchema.For((CityGmlVersion)(row[0]["citygml-".Length] - '1'));
            string name = row[0][(row[0].IndexOf('/', StringComparison.Ordinal) + 1)..];
            Assert.True(
                schema.FindClass(name) is not null
                    || schema.Classes.Any(item => item.OwnProperties.Any(property => string.Equals(property.Name.ToString(), name, StringComparison.Ordinal))),
                row[0]);
        });

    private static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream = typeof(CitySchema).Assembly.GetManifestResourceStream($"TwinInterop.Formats.CityGml.Mapping.{file}")!;
        using var reader = new StreamReader(stream);
        Assert.Equal("source,canonical,match,clause,note", reader.ReadLine());
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            Assert.Equal(5, cells.Length);
            yield return cells;
        }
    }
}
