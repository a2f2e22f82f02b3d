using System.Collections.Immutable;

namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>Reads grids in the GeoTIFF layout that is used for PROJ.</summary>
/// <remarks>Source: PROJ specification "Geodetic TIFF grids (GTG)", and TIFF 6.0.</remarks>
internal static class GeoTiffGrid
{
    private const long ReducedOrMask = 0b101;

    /// <exception cref="InvalidDataException">The file is not a grid that can be read; the message says what was expected.</exception>
    public static ShiftGrid Read(GridBytes bytes)
    {
        ImmutableArray<TiffDirectory> directories = TiffFile.Read(bytes, out TiffFile file);
        var grids = ImmutableArray.CreateBuilder<NodeGrid>();
        ImmutableArray<GridBandRole> roles = [];
        foreach (TiffDirectory directory in directories)
        {
            // Overviews and masks repeat the grid coarser, or hold no values.
            if ((directory.Integer(TiffTag.NewSubfileType, 0) & ReducedOrMask) == 0)
                grids.Add(ReadOne(file, directory, ref roles));
        }

        return grids.Count > 0
            ? new ShiftGrid(bytes.Name, grids.ToImmutable())
            : throw bytes.Invalid("expected at least one image at full resolution, found none.");
    }

    private static NodeGrid ReadOne(TiffFile file, TiffDirectory directory, ref ImmutableArray<GridBandRole> roles)
    {
        GridFrame frame = GeoTiffFrame.Read(file.Bytes, directory);
        var blocks = new TiffBlocks(file, directory, frame.Width, frame.Height);
        // The first image may speak for those that say nothing of their bands.
        if (directory.Text(TiffTag.GdalMetadata) is { } xml)
        {
            ImmutableArray<GridBandRole> own = GdalBandMetadata.Read(file.Bytes, xml, blocks.Bands);
            bool silent = own.All(role => role == GridBandRole.Silent) && roles.Length == own.Length;
            roles = silent ? roles : own;
        }

        if (roles.Length != blocks.Bands)
            roles = [.. Enumerable.Repeat(GridBandRole.Silent, blocks.Bands)];
        double? noData = directory.Number(TiffTag.GdalNoData);
        BandSource[] sources = [.. roles
            .Select((role, band) => (role, band))
            .OrderBy(pair => pair.role.Rank)
            .Select(pair => new BandSource(pair.band, pair.role.Conversion(file.Bytes)))];
        return new NodeGrid(frame, blocks.Bands, blocks.BlockWidth, blocks.BlockHeight, index => Convert(blocks.Decode(index), sources, noData));
    }

    private static double[] Convert(double[] stored, BandSource[] sources, double? noData)
    {
        // A value of 32 bits is compared as such: the text of the tag may carry more digits.
        float noDataAsSingle = (float)(noData ?? double.NaN);
        int area = stored.Length / sources.Length;
        double[] values = new double[stored.Length];
        for (int band = 0; band < sources.Length; band++)
        {
            (double factor, double addend) = sources[band].Conversion;
            ReadOnlySpan<double> from = stored.AsSpan(sources[band].Index * area, area);
            Span<double> to = values.AsSpan(band * area, area);
            for (int i = 0; i < area; i++)
            {
                bool missing = !double.IsFinite(from[i]) || from[i] == noData || (float)from[i] == noDataAsSingle;
                to[i] = missing ? double.NaN : (from[i] * factor) + addend;
            }
        }

        return values;
    }

    private readonly record struct BandSource(int Index, (double Factor, double Addend) Conversion);
}
