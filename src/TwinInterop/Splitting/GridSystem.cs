using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Crs;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Splitting;

/// <summary>Chooses the system that the grid of tiles lies in.</summary>
internal static class GridSystem
{
    private static readonly DiagnosticRule Chosen = new(
        "TWIN0140",
        Severity.Info,
        "Expected a projected target for tiles in metres, found {0}: the grid lies in {1}.",
        "");

    /// <summary>The target's own system where it is in metres, else the source's, else a projected one at that place.</summary>
    /// <exception cref="CoordinateOperationException">The positions do not come to it.</exception>
    public static async Task<TileGrid> ForAsync(
        ConversionRequest request,
        double size,
        SpatialReference source,
        SpatialReference written,
        ConversionContext context,
        CancellationToken cancellationToken)
    {
        if (written.Horizontal is null || IsProjected(written))
            return new TileGrid(size, written, written, request.Operations);
        SpatialReference grid = IsProjected(source)
            ? new SpatialReference(source.Horizontal)
            : await FindAsync(request, cancellationToken).ConfigureAwait(false) ?? throw new CoordinateOperationException(
                $"Tiles in metres need a projected system, and none was found for positions in {written}: say --target-crs.");
        context.Report(Chosen, "", written, grid);
        return new TileGrid(size, grid, written, request.Operations);
    }

    private static bool IsProjected(SpatialReference reference) =>
        reference.Horizontal is { } id && CrsRegister.Find(id)?.Kind == CrsKind.Projected;

    private static async Task<SpatialReference?> FindAsync(ConversionRequest request, CancellationToken cancellationToken)
    {
        IDatasetReader reader = await Dataset.OpenAsync(
            request.Source, request.SourceFormat, request.Read, new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        return await ProjectedSystem.FindAsync(reader, cancellationToken).ConfigureAwait(false) is { } id ? new SpatialReference(id) : null;
    }
}
