using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Registry.Diff;

namespace TwinInterop.Cli;

/// <summary>Writes two deliveries as one data set, coloured by what happened.</summary>
internal static class ColouredDifference
{
    /// <exception cref="ArgumentException">The name does not tell a format that shows colours.</exception>
    public static async Task WriteAsync(
        InputFiles files, string old, string @new, DeliveryDifference difference, ReadOptions options, string path, bool overwrites, CancellationToken cancellationToken)
    {
        IFormat format = InteropFormats.FromFileName(path) ?? InteropFormats.Find("3dtiles")
            ?? throw new ArgumentException($"The name {path} does not tell the format to write.", nameof(path));
        if (format.Id is not ("geojson" or "3dtiles"))
            throw new ArgumentException($"Expected a GeoJSON file or a folder for 3D Tiles, found a name of {format.Title}: {path}.", nameof(path));
        using DatasetTarget target = DatasetTarget.Of(format, path, overwrites);
        var colour = new ColourChanges(difference, OldAsync(files, old, @new, options, cancellationToken));
        var request = new ConversionRequest(files.Open(@new), target, format)
        {
            Read = options,
            Operations = new OperationOptions { Grids = new Crs.Grids.GridFolders([]), MissingGrids = MissingGridPolicy.KeepHeights },
            Transforms = [colour],
        };
        await Dataset.ConvertAsync(request, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The objects of the old delivery in the CRS of the new one.</summary>
    private static async IAsyncEnumerable<CityObject> OldAsync(
        InputFiles files, string old, string @new, ReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var context = new ConversionContext();
        SpatialReference wanted;
        IDatasetReader probe = await Dataset.OpenAsync(files.Open(@new), null, options, context, cancellationToken).ConfigureAwait(false);
        await using (probe.ConfigureAwait(false))
            wanted = probe.Info.Crs;
        IDatasetReader reader = await Dataset.OpenAsync(files.Open(old), null, options, context, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable readerScope = reader.ConfigureAwait(false);
        IAsyncEnumerable<CityObject> objects = reader.ReadAsync(cancellationToken);
        if (!wanted.IsSameAs(reader.Info.Crs))
        {
            var operations = new OperationOptions { Grids = new Crs.Grids.GridFolders([]), MissingGrids = MissingGridPolicy.KeepHeights };
            objects = new Reproject(reader.Info.Crs, wanted, operations, context).ApplyAsync(objects, context, cancellationToken);
        }

        await foreach (CityObject item in objects.ConfigureAwait(false))
            yield return item;
    }
}
