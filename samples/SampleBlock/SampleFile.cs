using System.Collections.Immutable;
using TwinInterop;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace SampleBlock;

/// <summary>One file of the sample data.</summary>
/// <param name="Name">Its name; the part before the first dot is the same for all, since they are one dataset.</param>
/// <param name="Format">The id of its format.</param>
/// <param name="Version">The version of the format; null for its default.</param>
public sealed record SampleFile(string Name, string Format, string? Version)
{
    /// <summary>The files, in the order in which they are written.</summary>
    public static ImmutableArray<SampleFile> All { get; } =
    [
        new("valmont.v2.gml", "citygml", "2.0"),
        new("valmont.v3.gml", "citygml", "3.0"),
        new("valmont.city.json", "cityjson", "2.0"),
        new("valmont.geojson", "geojson", null),
        new("valmont.tilleuls.ifc", "ifc", "IFC4"),
        new("valmont.ngsild.jsonld", "ngsi-ld", null),
        new("valmont.capteurs.jsonld", "ngsi-ld", null),
    ];

    /// <summary>Writes the file; one of the same name is replaced.</summary>
    public async Task WriteAsync(string path)
    {
        if (Format == "ifc")
        {
            await File.WriteAllTextAsync(path, Buildings.MaisonDesTilleuls().ToText(Name)).ConfigureAwait(false);
            return;
        }

        IFormat format = InteropFormats.Find(Format)!; // the ids above are formats of the package
        if (Format == "geojson")
        {
            await WriteFootprintsAsync(path, format).ConfigureAwait(false);
            return;
        }

        if (Format == "ngsi-ld")
        {
            bool isWhole = Name == "valmont.ngsild.jsonld";
            await EntityFile.WriteAsync(
                path, new Block(isWhole ? [.. Town.Objects(), .. Sensors.All()] : Sensors.All()), isWhole ? "normalized" : "temporal").ConfigureAwait(false);
            return;
        }

        var context = new ConversionContext();
        using DatasetTarget target = DatasetTarget.ToFile(path, overwrite: true);
        IDatasetWriter writer = format.OpenWriter(target, new WriteOptions { Version = Version }, context);
        await using (writer.ConfigureAwait(false))
            await new ConversionPipeline().RunAsync(new Block(Town.Objects()), writer, context, CancellationToken.None).ConfigureAwait(false);

        foreach (LossEntry entry in context.Books.Losses)
            Console.Out.WriteLine($"  {entry.Loss} {entry.Count}");
        target.Commit();
    }

    /// <summary>The footprints in WGS 84, converted from the first file as a user would.</summary>
    private static async Task WriteFootprintsAsync(string path, IFormat format)
    {
        string folder = Path.GetDirectoryName(path) ?? "";
        DatasetSource source = DatasetSource.FromFile(Path.Combine(folder, All[0].Name));
        using DatasetTarget target = DatasetTarget.ToFile(path, overwrite: true);
        await Dataset.ConvertAsync(new ConversionRequest(source, target, format), null, CancellationToken.None)
            .ConfigureAwait(false);
    }

    private sealed class Block(IEnumerable<CityObject> objects) : IDatasetReader
    {
        public DatasetInfo Info { get; } = new(
            Town.DatasetName, "model", null, new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)))
        {
            Metadata =
            [
                new CityAttribute("name", new TextValue("Valmont-les-Tilleuls, îlot du canal")),
                new CityAttribute("description", new TextValue(
                    "Îlot imaginaire écrit pour les exemples et les tests : bâtiments, voirie, arbres, éclairage, terrain, canal.")),
            ],
        };

        public async IAsyncEnumerable<CityObject> ReadAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (CityObject cityObject in objects)
                yield return cityObject;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
