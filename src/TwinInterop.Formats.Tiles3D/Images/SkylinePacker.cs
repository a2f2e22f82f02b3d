namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Puts rectangles into a larger one, each as high up as it goes, then as far to the left.</summary>
/// <remarks>What lies below the edge of the rectangles put so far, seen as a skyline, is free.</remarks>
/// <param name="width">The width of the whole.</param>
/// <param name="height">Its largest height.</param>
internal sealed class SkylinePacker(int width, int height)
{
    private readonly List<(int X, int Y, int Width)> _line = [(0, 0, width)];

    /// <summary>The height that is used.</summary>
    public int UsedHeight { get; private set; }

    /// <summary>Finds a place.</summary>
    /// <returns>The upper left corner; null where there is none left.</returns>
    public (int X, int Y)? Place(int itemWidth, int itemHeight)
    {
        (int X, int Y)? best = null;
        for (int i = 0; i < _line.Count && _line[i].X + itemWidth <= width; i++)
        {
            int y = DepthAt(i, itemWidth);
            if (y + itemHeight <= height && (best is null || y < best.Value.Y))
                best = (_line[i].X, y);
        }

        if (best is { } place)
            Cover(place.X, place.Y + itemHeight, itemWidth);
        return best;
    }

    private int DepthAt(int first, int itemWidth)
    {
        int end = _line[first].X + itemWidth;
        int depth = 0;
        for (int i = first; i < _line.Count && _line[i].X < end; i++)
            depth = Math.Max(depth, _line[i].Y);
        return depth;
    }

    private void Cover(int x, int y, int itemWidth)
    {
        UsedHeight = Math.Max(UsedHeight, y);
        int end = x + itemWidth;
        int at = _line.FindIndex(part => part.X == x);
        while (at < _line.Count && _line[at].X + _line[at].Width <= end)
            _line.RemoveAt(at);
        if (at < _line.Count && _line[at].X < end)
            _line[at] = (end, _line[at].Y, _line[at].X + _line[at].Width - end);
        _line.Insert(at, (x, y, itemWidth));
    }
}
