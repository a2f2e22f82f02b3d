using System.Collections.Immutable;
using TwinInterop;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Geometry.Instances;

namespace SampleBlock;

/// <summary>Writes objects of the block as NGSI-LD: an example of a conversion put together by hand.</summary>
internal static class EntityFile
{
    /// <summary>Writes the objects that a reader gives, in WGS 84.</summary>
    /// <param name="path">The file; one of the same name is replaced.</param>
    /// <param name="reader">The objects, in the CRS of the block.</param>
    /// <param name="representation">How entities are written.</param>
    public static async Task WriteAsync(string path, IDatasetReader reader, string representation)
    {
        IFormat format = InteropFormats.Find("ngsi-ld")!; // one of the package's formats
        var context = new ConversionContext();
        using DatasetTarget target = DatasetTarget.ToFile(path, overwrite: true);
        var options = new WriteOptions
        {
            Settings = ImmutableDictionary<string, string>.Empty.Add("representation", representation),
        };
        IDatasetWriter writer = format.OpenWriter(target, options, context);
        await using (writer.ConfigureAwait(false))
        {
            // Without grid files the built-in table of heights is used: the same on every machine.
            var operations = new OperationOptions { Grids = new NoGrids() };
            var pipeline = new ConversionPipeline(
                new ExpandInstances(CrsDeclaration.IsGeographic),
                new FootprintTransform(CrsDeclaration.IsGeographic),
                new Reproject(reader.Info.Crs, SpatialReference.Wgs84, operations, context));
            await pipeline.RunAsync(reader, writer, context, CancellationToken.None).ConfigureAwait(false);
        }

        target.Commit();
    }

    private sealed class NoGrids : IGridSource
    {
        public IShiftGrid? Find(string fileName) => null;
    }
}
