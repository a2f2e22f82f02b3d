using System.Globalization;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>The place of a tile in an implicit tree.</summary>
/// <param name="Level">How often the root was cut.</param>
/// <param name="X">The column.</param>
/// <param name="Y">The row.</param>
/// <param name="Z">The layer; 0 in a quadtree.</param>
internal readonly record struct TilePlace(int Level, long X, long Y, long Z)
{
    /// <summary>The tile that many levels below, by its place in Morton order there.</summary>
    public TilePlace Below(int levels, long morton, int axes)
    {
        (long x, long y, long z) = (0, 0, 0);
        for (int bit = 0; bit < levels; bit++)
        {
            long cell = morton >> (axes * bit);
            x |= (cell & 1) << bit;
            y |= ((cell >> 1) & 1) << bit;
            z |= axes == 3 ? ((cell >> 2) & 1) << bit : 0;
        }

        return new TilePlace(Level + levels, (X << levels) + x, (Y << levels) + y, (Z << levels) + z);
    }

    /// <summary>A template URI with the place put in.</summary>
    public string Fill(string template) => template
        .Replace("{level}", Text(Level), StringComparison.Ordinal)
        .Replace("{x}", Text(X), StringComparison.Ordinal)
        .Replace("{y}", Text(Y), StringComparison.Ordinal)
        .Replace("{z}", Text(Z), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Level}/{X}/{Y}/{Z}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
