using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Writing;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Writes model objects and judges what was written.</summary>
internal static class GmlOutput
{
    /// <summary>Writes objects, holds the books to their balance and gives the file.</summary>
    public static async Task<(string Gml, ConversionContext Context)> WriteAsync(
        string version, IReadOnlyList<CityObject> objects, SpatialReference? crs = null)
    {
        var context = new ConversionContext();
        foreach (CityObject cityObject in objects)
            context.Books.EnterSource(cityObject);
        using MemoryTarget target = DatasetTarget.ToMemory();
        var options = new WriteOptions { Version = version };
        await using (var writer = new CityGmlWriter(target, options, context))
        {
            var info = new DatasetInfo("fixture", "citygml", version, crs ?? ModelFixture.Crs);
            await writer.WriteAsync(info, ModelFixture.Stream(objects), CancellationToken.None);
        }

        Conversions.AssertBalanced(context.Books);
        return (Encoding.UTF8.GetString(target.ToArray()), context);
    }

    /// <summary>What xmllint has to say against the official schema; empty when the file is valid.</summary>
    public static string Validate(string version, string gml)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".gml");
        File.WriteAllText(file, gml);
        try
        {
            return ValidateFile(version, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What xmllint has to say of files; empty when all are valid.</summary>
    public static string ValidateFile(string version, params string[] files)
    {
        string schemas = SharedMaterial.SchemaPath("citygml");
        (int code, _, string error) = ExternalTool.Run(
            "xmllint",
            ["--nonet", "--noout", "--schema", Path.Combine(schemas, $"citygml-{version}.xsd"), .. files],
            environment: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["XML_CATALOG_FILES"] = Path.Combine(schemas, "catalog.xml"),
            });
        return code == 0 ? "" : error;
    }
}
