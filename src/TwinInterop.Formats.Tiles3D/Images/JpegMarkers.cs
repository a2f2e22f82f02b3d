using System.Buffers.Binary;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>The segments of a JPEG file, one after the other.</summary>
/// <remarks>Source: ITU-T T.81, B.1.1.</remarks>
internal ref struct JpegMarkers
{
    /// <summary>Start of frame of the baseline process.</summary>
    public const byte Baseline = 0xC0;

    /// <summary>Start of frame of the extended sequential process.</summary>
    public const byte Extended = 0xC1;

    /// <summary>Start of frame of the progressive process.</summary>
    public const byte Progressive = 0xC2;

    /// <summary>Huffman tables.</summary>
    public const byte Huffman = 0xC4;

    /// <summary>End of the image.</summary>
    public const byte End = 0xD9;

    /// <summary>Start of a scan.</summary>
    public const byte Scan = 0xDA;

    /// <summary>Quantisation tables.</summary>
    public const byte Quantisation = 0xDB;

    /// <summary>The distance between restart markers.</summary>
    public const byte RestartInterval = 0xDD;

    /// <summary>The segment in which Adobe says how colours are stored.</summary>
    public const byte Adobe = 0xEE;

    private readonly ReadOnlySpan<byte> _file;

    /// <param name="file">The file, from its first marker.</param>
    public JpegMarkers(ReadOnlySpan<byte> file)
    {
        _file = file;
        Position = 2;
    }

    /// <summary>Where the next marker is looked for; behind the header of a scan, its data.</summary>
    public int Position { get; set; }

    /// <summary>Moves to the next segment.</summary>
    /// <param name="marker">The second byte of its marker.</param>
    /// <param name="segment">What follows its length; empty where a marker has none.</param>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="UnreadableImageException">A segment is longer than the file.</exception>
    public bool Next(out byte marker, out ReadOnlySpan<byte> segment)
    {
        segment = [];
        marker = 0;
        while (Position + 1 < _file.Length)
        {
            // Any byte may be a fill byte or the rest of a scan (B.1.1.2).
            if (_file[Position] != 0xFF || _file[Position + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7))
            {
                Position++;
                continue;
            }

            marker = _file[Position + 1];
            Position += 2;
            if (marker is End or 0xD8 or 0x01)
                return true;
            int length = Position + 2 <= _file.Length ? BinaryPrimitives.ReadUInt16BigEndian(_file[Position..]) : 0;
            if (length < 2 || length > _file.Length - Position)
                throw new UnreadableImageException($"Expected a segment of {length} bytes at {Position}, found the end of the file.");
            segment = _file.Slice(Position + 2, length - 2);
            Position += length;
            return true;
        }

        return false;
    }
}
