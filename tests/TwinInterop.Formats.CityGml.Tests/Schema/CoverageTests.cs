using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Tests.Writing;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>Every class that a version has, with every property, is read and written back in that version.</summary>
public sealed class CoverageTests
{
    public static TheoryData<string, string> Classes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (CityGmlVersion version in Enum.GetValues<CityGmlVersion>())
            {
                foreach (SchemaClass item in new InstanceGenerator(version).Members())
                    data.Add(CitySchema.For(version).VersionName, item.Name.ToString());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task Nothing_of_a_class_vanishes(string version, string name)
    {
        string before = Instance(version, name);

        (string after, _) = await RoundTripAsync(before, version);

        if (Environment.GetEnvironmentVariable("COVERAGE") is { } folder)
        {
            string stem = Path.Combine(folder, $"{version}-{name.Replace(':', '-')}");
            await File.WriteAllTextAsync(stem + ".before.gml", before);
            await File.WriteAllTextAsync(stem + ".after.gml", after);
        }

        Assert.Equal("", string.Join('\n', InstanceAtoms.Missing(before, after)));
    }

    [CorpusTheory("xmllint")]
    [InlineData("1.0")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task Instances_are_valid_before_and_after(string version)
    {
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        foreach (SchemaClass item in new InstanceGenerator(Version(version)).Members())
        {
            string before = Instance(version, item.Name.ToString());
            (string after, _) = await RoundTripAsync(before, version);
            foreach ((string text, string moment) in (IEnumerable<(string, string)>)[(before, "before"), (after, "after")])
            {
                files.Add(folder.File($"{item.Name.ToString().Replace(':', '-')}.{moment}.gml"));
                await File.WriteAllTextAsync(files[^1], text);
            }
        }

        Assert.Equal("", GmlOutput.ValidateFile(version, [.. files]));
    }

    private static CityGmlVersion Version(string version) => Enum.Parse<CityGmlVersion>("V" + version[0]);

    private static string Instance(string version, string name)
    {
        CitySchema schema = CitySchema.For(Version(version));
        return new InstanceGenerator(schema.Version).Dataset(schema.FindClass(name)!);
    }

    private static async Task<(string Gml, ConversionContext Context)> RoundTripAsync(string gml, string version)
    {
        (byte[] output, ConversionContext context) = await Conversions.ConvertAsync(
            new CityGmlFormat(),
            DatasetSource.FromBytes("instance", Encoding.UTF8.GetBytes(gml)),
            new CityGmlFormat(),
            new WriteOptions { Version = version });
        return (Encoding.UTF8.GetString(output), context);
    }
}
