using System.Numerics;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Where the images of a tile lie in larger ones.</summary>
/// <param name="Places">The page and the upper left corner of each image, behind its border.</param>
/// <param name="Pages">The size of each page.</param>
internal sealed record AtlasLayout(IReadOnlyList<(int Page, int X, int Y)> Places, IReadOnlyList<(int Width, int Height)> Pages)
{
    /// <summary>The longest side of a page: what every device can show.</summary>
    public const int LongestSide = 4096;

    /// <summary>Pixels around each image that repeat its edge, so that a neighbour does not shine in.</summary>
    public const int Border = 2;

    /// <summary>Packs images, the highest first.</summary>
    /// <param name="sizes">Their sizes; with the border none is larger than a page.</param>
    public static AtlasLayout Pack(IReadOnlyList<(int Width, int Height)> sizes)
    {
        int[] order =
        [
            .. Enumerable.Range(0, sizes.Count)
                .OrderByDescending(i => sizes[i].Height).ThenByDescending(i => sizes[i].Width).ThenBy(i => i),
        ];
        long area = sizes.Sum(size => (long)(size.Width + (2 * Border)) * (size.Height + (2 * Border)));
        int widest = sizes.Max(size => size.Width) + (2 * Border);
        int side = (int)Math.Min(LongestSide, Math.Max((uint)widest, (uint)Math.Sqrt(area)));
        int width = (int)Math.Min(LongestSide, BitOperations.RoundUpToPowerOf2((uint)side));
        var places = new (int Page, int X, int Y)[sizes.Count];
        var pages = new List<SkylinePacker>();
        foreach (int i in order)
        {
            int page = 0;
            (int X, int Y)? place = null;
            for (; place is null; page++)
            {
                if (page == pages.Count)
                    pages.Add(new SkylinePacker(width, LongestSide));
                place = pages[page].Place(sizes[i].Width + (2 * Border), sizes[i].Height + (2 * Border));
            }

            places[i] = (page - 1, place.Value.X + Border, place.Value.Y + Border);
        }

        return new AtlasLayout(places, [.. pages.Select(page => (width, page.UsedHeight))]);
    }
}
