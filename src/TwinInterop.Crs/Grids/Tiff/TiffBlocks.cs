using System.IO.Compression;

namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>Reads and expands the tiles or strips of one image.</summary>
internal sealed class TiffBlocks
{
    // What a compressor can do at best: a larger claim is refused before memory is taken for it.
    private const long BestDeflateRatio = 1040;
    private const long BestLzwRatio = 2800;
    private const long LargestBlock = 1 << 28;

    private readonly TiffFile _file;
    private readonly TiffSamples _samples;
    private readonly long[] _offsets;
    private readonly long[] _byteCounts;
    private readonly int _compression;
    private readonly int _predictor;
    private readonly bool _tiled;
    private readonly int _height;
    private readonly int _blocksPerPlane;

    /// <exception cref="InvalidDataException">The layout is inconsistent or of a kind that grids do not have.</exception>
    public TiffBlocks(TiffFile file, TiffDirectory directory, int width, int height)
    {
        _file = file;
        _height = height;
        _samples = TiffSamples.Read(file, directory);
        _tiled = directory.Has(TiffTag.TileWidth);
        BlockWidth = Extent(_tiled ? directory.Integer(TiffTag.TileWidth) : width);
        BlockHeight = Extent(_tiled
            ? directory.Integer(TiffTag.TileLength)
            : Math.Min(directory.Integer(TiffTag.RowsPerStrip, height), height));
        Planes = directory.Integer(TiffTag.PlanarConfiguration, 1) == 2 ? _samples.Count : 1;
        _compression = (int)directory.Integer(TiffTag.Compression, 1);
        _predictor = (int)directory.Integer(TiffTag.Predictor, 1);
        CheckCoding();
        long perPlane = (((width - 1L) / BlockWidth) + 1) * (((height - 1L) / BlockHeight) + 1);
        _offsets = directory.Integers(_tiled ? TiffTag.TileOffsets : TiffTag.StripOffsets);
        _byteCounts = directory.Integers(_tiled ? TiffTag.TileByteCounts : TiffTag.StripByteCounts);
        if (_offsets.Length != perPlane * Planes || _byteCounts.Length != _offsets.Length)
        {
            throw file.Bytes.Invalid(
                $"expected {perPlane * Planes} blocks of {BlockWidth} x {BlockHeight} nodes, found {_offsets.Length} offsets and {_byteCounts.Length} sizes.");
        }

        _blocksPerPlane = (int)perPlane;
    }

    public int BlockWidth { get; }

    public int BlockHeight { get; }

    /// <summary>1 where the bands of a node lie side by side, else the number of bands.</summary>
    public int Planes { get; }

    public int Bands => _samples.Count;

    private int SamplesPerPlane => _samples.Count / Planes;

    /// <summary>The numbers of a block as stored: band after band, NaN where the file holds none.</summary>
    public double[] Decode(int index)
    {
        int area = BlockWidth * BlockHeight;
        double[] values = new double[area * Bands];
        Array.Fill(values, double.NaN);
        int blocksAcross = _blocksPerPlane / (((_height - 1) / BlockHeight) + 1);
        int rows = _tiled ? BlockHeight : Math.Min(BlockHeight, _height - (index / blocksAcross * BlockHeight));
        for (int plane = 0; plane < Planes; plane++)
        {
            int block = (plane * _blocksPerPlane) + index;
            // A sparse file leaves out blocks without data.
            if (_byteCounts[block] == 0)
                continue;
            byte[] bytes = Expand(block, rows);
            bool bigEndian = UndoPrediction(bytes);
            for (int sample = 0; sample < SamplesPerPlane; sample++)
                _samples.Convert(bytes, sample, SamplesPerPlane, bigEndian, values.AsSpan((plane + sample) * area, rows * BlockWidth));
        }

        return values;
    }

    private byte[] Expand(int block, int rows)
    {
        long expected = (long)rows * BlockWidth * SamplesPerPlane * _samples.Size;
        long best = _compression switch { 1 => 1, 5 => BestLzwRatio, _ => BestDeflateRatio };
        if (expected > (_byteCounts[block] + 16) * best)
            throw _file.Bytes.Invalid($"block {block} holds {_byteCounts[block]} bytes, too few for the {expected} bytes that it stands for.");
        byte[] stored = _file.Bytes.Read(_offsets[block], _byteCounts[block]);
        if (_compression == 1)
            return stored.Length >= expected ? stored[..(int)expected] : throw TooShort(block, stored.Length, expected);
        byte[] bytes = new byte[expected];
        int read = _compression == 5 ? TiffLzw.Decode(stored, bytes) : Inflate(stored, bytes);
        return read == bytes.Length ? bytes : throw TooShort(block, read, expected);
    }

    private static int Inflate(byte[] stored, byte[] bytes)
    {
        using var inflater = new ZLibStream(new MemoryStream(stored), CompressionMode.Decompress);
        return inflater.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
    }

    private bool UndoPrediction(byte[] bytes)
    {
        int rowLength = BlockWidth * SamplesPerPlane * _samples.Size;
        byte[] scratch = _predictor == 3 ? new byte[rowLength] : [];
        for (int at = 0; _predictor != 1 && at < bytes.Length; at += rowLength)
        {
            Span<byte> row = bytes.AsSpan(at, rowLength);
            if (_predictor == 3)
                TiffPredictor.UndoFloatingPoint(row, scratch, _samples.Size, SamplesPerPlane);
            else
                TiffPredictor.UndoHorizontal(row, _samples.Size, SamplesPerPlane, _file.BigEndian);
        }

        return _predictor != 3 && _file.BigEndian;
    }

    private int Extent(long value) =>
        value is > 0 and <= int.MaxValue ? (int)value : throw _file.Bytes.Invalid($"expected a block of at least one node, found an extent of {value}.");

    private void CheckCoding()
    {
        if (_compression is not (1 or 5 or 8 or 32946))
            throw _file.Bytes.Invalid($"expected no compression, LZW or DEFLATE (1, 5, 8, 32946), found TIFF compression {_compression}.");
        if (_predictor is not (1 or 2 or 3) || (_predictor == 3 && !_samples.IsFloat))
            throw _file.Bytes.Invalid($"expected predictor 1, 2, or 3 on floating point, found predictor {_predictor}.");
        if ((long)BlockWidth * BlockHeight * Bands > LargestBlock / sizeof(double))
            throw _file.Bytes.Invalid($"blocks of {BlockWidth} x {BlockHeight} nodes with {Bands} bands are larger than the limit of {LargestBlock} bytes.");
    }

    private InvalidDataException TooShort(int block, int found, long expected) =>
        _file.Bytes.Invalid($"expected {expected} bytes in block {block}, found {found}.");
}
