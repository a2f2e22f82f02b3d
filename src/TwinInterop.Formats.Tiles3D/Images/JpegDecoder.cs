using System.Buffers.Binary;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Reads JPEG files: sequential and progressive, 8 bits, grey or three colours of any subsampling.</summary>
/// <remarks>
/// Source: ITU-T T.81; ITU-T T.871 (JFIF) for colours. Not read: arithmetic coding, lossless and hierarchical processes,
/// 12 bits, four colours. What a camera says of the image's orientation is ignored, as glTF does.
/// </remarks>
internal sealed class JpegDecoder
{
    /// <summary>More scans than these are taken for an attempt to keep us busy.</summary>
    private const int MostScans = 200;

    private readonly ushort[]?[] _quantisation = new ushort[]?[4];
    private readonly JpegHuffmanTable?[] _direct = new JpegHuffmanTable?[4];
    private readonly JpegHuffmanTable?[] _alternating = new JpegHuffmanTable?[4];
    private JpegComponent[] _components = [];
    private (int Width, int Height) _size;
    private bool _isProgressive;
    private bool? _isAdobeColour;
    private int _restartInterval;
    private int _scans;

    private JpegDecoder()
    {
    }

    /// <summary>Decodes an image.</summary>
    /// <exception cref="UnreadableImageException">The file is damaged, larger than allowed, or of a kind that is not read.</exception>
    public static RasterImage Decode(ReadOnlySpan<byte> file)
    {
        var decoder = new JpegDecoder();
        decoder.ReadSegments(file);
        return decoder.MakeImage();
    }

    private void ReadSegments(ReadOnlySpan<byte> file)
    {
        var markers = new JpegMarkers(file);
        while (markers.Next(out byte marker, out ReadOnlySpan<byte> segment) && marker != JpegMarkers.End)
        {
            switch (marker)
            {
                case JpegMarkers.Quantisation:
                    ReadQuantisation(segment);
                    break;
                case JpegMarkers.Huffman:
                    ReadHuffman(segment);
                    break;
                case JpegMarkers.Baseline or JpegMarkers.Extended or JpegMarkers.Progressive:
                    ReadFrame(segment, marker == JpegMarkers.Progressive);
                    break;
                case >= 0xC3 and <= 0xCF and not 0xC8:
                    throw new UnreadableImageException($"Expected a sequential or progressive JPEG file with Huffman codes, found process 0x{marker:X2}.");
                case JpegMarkers.RestartInterval when segment.Length >= 2:
                    _restartInterval = BinaryPrimitives.ReadUInt16BigEndian(segment);
                    break;
                case JpegMarkers.Adobe when segment.Length >= 12 && segment.StartsWith("Adobe"u8):
                    _isAdobeColour = segment[11] != 0;
                    break;
                case JpegMarkers.Scan:
                    markers.Position += ReadScan(segment, file[markers.Position..]);
                    break;
            }
        }

        if (_scans == 0)
            throw new UnreadableImageException("Expected an image in the JPEG file, found none.");
    }

    private void ReadQuantisation(ReadOnlySpan<byte> segment)
    {
        while (!segment.IsEmpty)
        {
            bool isWide = segment[0] >> 4 != 0;
            int number = segment[0] & 15;
            int length = isWide ? 128 : 64;
            if (number > 3 || segment.Length <= length)
                throw new UnreadableImageException("Expected a quantisation table, found a damaged one.");
            ushort[] table = new ushort[64];
            for (int i = 0; i < table.Length; i++)
                table[i] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(segment[(1 + (2 * i))..]) : segment[1 + i];
            _quantisation[number] = table;
            segment = segment[(1 + length)..];
        }
    }

    private void ReadHuffman(ReadOnlySpan<byte> segment)
    {
        while (!segment.IsEmpty)
        {
            int count = 0;
            for (int i = 1; i <= JpegHuffmanTable.MostBits && i < segment.Length; i++)
                count += segment[i];
            int length = 1 + JpegHuffmanTable.MostBits + count;
            if (count > 256 || segment.Length < length || (segment[0] & 15) > 3)
                throw new UnreadableImageException("Expected a Huffman table, found a damaged one.");
            var table = new JpegHuffmanTable(segment.Slice(1, JpegHuffmanTable.MostBits), segment[(1 + JpegHuffmanTable.MostBits)..length]);
            (segment[0] >> 4 == 0 ? _direct : _alternating)[segment[0] & 15] = table;
            segment = segment[length..];
        }
    }

    private void ReadFrame(ReadOnlySpan<byte> segment, bool isProgressive)
    {
        if (_components.Length > 0 || segment.Length < 6 || segment.Length < 6 + (3 * segment[5]))
            throw new UnreadableImageException("Expected one frame header, found a damaged one or several.");
        if (segment[0] != 8 || segment[5] is not (1 or 3))
            throw new UnreadableImageException($"Expected 8 bits and 1 or 3 colours, found {segment[0]} and {segment[5]}.");
        _isProgressive = isProgressive;
        _size = (BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]));
        ImageInfo.CheckSize(_size.Width, _size.Height);
        var components = new JpegComponent[segment[5]];
        for (int i = 0; i < components.Length; i++)
        {
            ReadOnlySpan<byte> at = segment[(6 + (3 * i))..];
            components[i] = new JpegComponent(at[0], at[1] >> 4, at[1] & 15, at[2]);
            if (components[i] is not { Across: >= 1 and <= 4, Down: >= 1 and <= 4, Table: <= 3 })
                throw new UnreadableImageException($"Expected a component with factors 1 to 4, found 0x{at[1]:X2} and table {at[2]}.");
        }

        _components = components;
        (int across, int down) = Factors;
        foreach (JpegComponent component in components)
            component.Allocate(_size.Width, _size.Height, across, down);
    }

    private (int Across, int Down) Factors =>
        (_components.Max(component => component.Across), _components.Max(component => component.Down));

    private int ReadScan(ReadOnlySpan<byte> segment, ReadOnlySpan<byte> data)
    {
        if (_components.Length == 0 || segment.IsEmpty || segment.Length < 4 + (2 * segment[0]) || ++_scans > MostScans)
            throw new UnreadableImageException("Expected a scan of a frame, found a damaged one or too many.");
        var components = new List<JpegComponent>();
        for (int i = 0; i < segment[0]; i++)
        {
            (int id, int tables) = (segment[1 + (2 * i)], segment[2 + (2 * i)]);
            JpegComponent component = Array.Find(_components, item => item.Id == id && !components.Contains(item))
                ?? throw new UnreadableImageException($"Expected a component of the frame, found number {id}.");
            component.Previous = 0;
            component.Direct = _direct[(tables >> 4) & 3];
            component.Alternating = _alternating[tables & 3];
            components.Add(component);
        }

        ReadOnlySpan<byte> band = segment[(1 + (2 * segment[0]))..];
        var scan = new JpegScan(components, _isProgressive)
        {
            First = _isProgressive ? band[0] : 0,
            Last = _isProgressive ? band[1] : 63,
            High = _isProgressive ? band[2] >> 4 : 0,
            Low = _isProgressive ? band[2] & 15 : 0,
        };
        Check(scan, components);
        (int across, int down) = Factors;
        return scan.Read(data, ((_size.Width + (8 * across) - 1) / (8 * across), (_size.Height + (8 * down) - 1) / (8 * down)), _restartInterval);
    }

    private void Check(JpegScan scan, List<JpegComponent> components)
    {
        bool isSound = components.Count > 0 && scan.First <= scan.Last && scan.Last <= 63 && scan.Low <= 13
            && (!_isProgressive || (scan.First == 0 ? scan.Last == 0 : components.Count == 1));
        bool hasTables = components.TrueForAll(component =>
            ((_isProgressive && (scan.First > 0 || scan.High > 0)) || component.Direct is not null)
            && ((_isProgressive && scan.First == 0) || component.Alternating is not null));
        if (!isSound || !hasTables)
            throw new UnreadableImageException("Expected a scan with its Huffman tables and a band of numbers, found another.");
    }

    private RasterImage MakeImage()
    {
        bool isColour = _isAdobeColour ?? !(_components.Length == 3 && _components[0].Id == 'R' && _components[1].Id == 'G' && _components[2].Id == 'B');
        (int across, int down) = Factors;
        JpegPlane[] planes = Array.ConvertAll(_components, component => new JpegPlane(
            component.Pixels(_quantisation[component.Table] ?? throw new UnreadableImageException("Expected a quantisation table, found none.")),
            8 * component.Stride,
            (double)component.Across / across,
            (double)component.Down / down,
            _size));
        var image = new RasterImage(_size.Width, _size.Height);
        for (int y = 0; y < image.Height; y++)
            JpegColours.Write(planes, y, isColour, image.Row(y));
        return image;
    }
}
