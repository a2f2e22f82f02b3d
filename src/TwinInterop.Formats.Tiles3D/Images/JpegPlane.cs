namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>A plane of a JPEG image, brought to the size of the image row by row.</summary>
/// <remarks>Between the centres of its pixels a plane is linear, as decoders in common use have it.</remarks>
internal sealed class JpegPlane
{
    private readonly byte[] _pixels;
    private readonly int _stride;
    private readonly int _height;
    private readonly bool _isWhole;
    private readonly double _down;
    private readonly int[] _lefts = [];
    private readonly int[] _rights = [];
    private readonly float[] _shares = [];
    private readonly byte[] _row;

    /// <param name="pixels">Its pixels.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="right">How many columns it has for each of the image, at most 1.</param>
    /// <param name="down">How many rows.</param>
    /// <param name="image">The size of the image.</param>
    public JpegPlane(byte[] pixels, int stride, double right, double down, (int Width, int Height) image)
    {
        _pixels = pixels;
        _stride = stride;
        _height = (int)Math.Ceiling(image.Height * down);
        _isWhole = right >= 1 && down >= 1;
        _down = down;
        _row = new byte[image.Width];
        if (_isWhole)
            return;
        _lefts = new int[image.Width];
        _rights = new int[image.Width];
        _shares = new float[image.Width];
        for (int x = 0; x < image.Width; x++)
            (_lefts[x], _rights[x], _shares[x]) = Between(x, right, (int)Math.Ceiling(image.Width * right));
    }

    /// <summary>A row of the image; valid until the next one.</summary>
    public ReadOnlySpan<byte> Row(int y)
    {
        if (_isWhole)
            return _pixels.AsSpan(y * _stride, _row.Length);
        (int upper, int lower, float share) = Between(y, _down, _height);
        ReadOnlySpan<byte> above = _pixels.AsSpan(upper * _stride, _stride);
        ReadOnlySpan<byte> below = _pixels.AsSpan(lower * _stride, _stride);
        for (int x = 0; x < _row.Length; x++)
        {
            (int left, int right) = (_lefts[x], _rights[x]);
            float first = above[left] + (share * (below[left] - above[left]));
            float second = above[right] + (share * (below[right] - above[right]));
            _row[x] = (byte)(first + (_shares[x] * (second - first)) + 0.5f);
        }

        return _row;
    }

    private static (int Low, int High, float Share) Between(int at, double ratio, int size)
    {
        double place = Math.Clamp(((at + 0.5) * ratio) - 0.5, 0, size - 1);
        int low = (int)place;
        return (low, Math.Min(low + 1, size - 1), (float)(place - low));
    }
}
