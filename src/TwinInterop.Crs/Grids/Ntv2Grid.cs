using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace TwinInterop.Crs.Grids;

/// <summary>Reads horizontal grids in the NTv2 binary format (.gsb), with their sub-grids.</summary>
/// <remarks>
/// Records of 16 bytes: a name of 8 and a value of 8. Longitudes count positive west and rows run from east to west,
/// south to north; both are turned round here. Source: NTv2 Developer's Guide, Geodetic Survey of Canada.
/// </remarks>
internal static class Ntv2Grid
{
    private const int RecordLength = 16;
    private const int HeaderRecords = 11;
    private const int RowsPerBlock = 64;
    private const int Bands = 4;

    public static bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("NUM_OREC"u8);

    /// <exception cref="InvalidDataException">A header is missing or claims more than the file holds.</exception>
    public static ShiftGrid Read(GridBytes bytes)
    {
        byte[] overview = bytes.Read(0, HeaderRecords * RecordLength);
        bool bigEndian = BinaryPrimitives.ReadInt32LittleEndian(overview.AsSpan(8)) != HeaderRecords;
        if (bigEndian && BinaryPrimitives.ReadInt32BigEndian(overview.AsSpan(8)) != HeaderRecords)
            throw bytes.Invalid($"expected {HeaderRecords} overview records in an NTv2 file.");
        int count = Int32(overview, 2, bigEndian);
        double toSeconds = SecondsPerUnit(bytes, Encoding.ASCII.GetString(overview, (3 * RecordLength) + 8, 8).Trim('\0', ' '));
        if (count < 1 || count > bytes.Length / (HeaderRecords * RecordLength))
            throw bytes.Invalid($"{count} sub-grids are declared, but the file holds {bytes.Length} bytes.");
        var grids = ImmutableArray.CreateBuilder<NodeGrid>(count);
        long at = HeaderRecords * RecordLength;
        for (int i = 0; i < count; i++)
            grids.Add(ReadSubGrid(bytes, ref at, toSeconds, bigEndian));
        return new ShiftGrid(bytes.Name, grids.ToImmutable());
    }

    private static NodeGrid ReadSubGrid(GridBytes bytes, ref long at, double toSeconds, bool bigEndian)
    {
        byte[] head = bytes.Read(at, HeaderRecords * RecordLength);
        if (!head.AsSpan().StartsWith("SUB_NAME"u8))
            throw bytes.Invalid($"expected the record SUB_NAME of an NTv2 sub-grid at offset {at}.");
        double toDegrees = toSeconds / 3600;
        (double south, double north) = (Number(head, 4, bigEndian) * toDegrees, Number(head, 5, bigEndian) * toDegrees);
        (double east, double west) = (-Number(head, 6, bigEndian) * toDegrees, -Number(head, 7, bigEndian) * toDegrees);
        (double stepLatitude, double stepLongitude) = (Number(head, 8, bigEndian) * toDegrees, Number(head, 9, bigEndian) * toDegrees);
        double rows = Math.Round((north - south) / stepLatitude) + 1;
        double columns = Math.Round((east - west) / stepLongitude) + 1;
        int declared = Int32(head, 10, bigEndian);
        long firstNode = at + (HeaderRecords * RecordLength);
        if (!(rows * columns == declared) || declared > (bytes.Length - firstNode) / RecordLength)
            throw bytes.Invalid($"an NTv2 sub-grid of {rows} x {columns} nodes declares {declared}, and {bytes.Length - firstNode} bytes are left.");
        GridFrame frame = GridFrame.Create(bytes, (west, south), (stepLongitude, stepLatitude), (long)columns, (long)rows);
        at = firstNode + ((long)declared * RecordLength);
        return new NodeGrid(frame, Bands, frame.Width, Math.Min(RowsPerBlock, frame.Height), block => Decode(bytes, frame, firstNode, block, toSeconds, bigEndian));
    }

    private static double[] Decode(GridBytes bytes, GridFrame frame, long firstNode, int block, double toSeconds, bool bigEndian)
    {
        int firstRow = block * RowsPerBlock;
        int rows = Math.Min(RowsPerBlock, frame.Height - firstRow);
        int width = frame.Width;
        byte[] stored = bytes.Read(firstNode + ((long)firstRow * width * RecordLength), (long)rows * width * RecordLength);
        int area = checked(Math.Min(RowsPerBlock, frame.Height) * width);
        double[] values = new double[checked(area * Bands)];
        Array.Fill(values, double.NaN);
        for (int i = 0; i < rows * width; i++)
        {
            // The first node of a stored row is the easternmost.
            int node = (i / width * width) + width - 1 - (i % width);
            for (int band = 0; band < Bands; band++)
            {
                ReadOnlySpan<byte> number = stored.AsSpan((i * RecordLength) + (band * sizeof(float)), sizeof(float));
                double value = bigEndian ? BinaryPrimitives.ReadSingleBigEndian(number) : BinaryPrimitives.ReadSingleLittleEndian(number);
                double factor = band switch { 0 => toSeconds, 1 => -toSeconds, _ => 1 };
                values[(band * area) + node] = double.IsFinite(value) ? value * factor : double.NaN;
            }
        }

        return values;
    }

    private static double SecondsPerUnit(GridBytes bytes, string unit) => unit.ToUpperInvariant() switch
    {
        "SECONDS" => 1,
        "MINUTES" => 60,
        "DEGREES" => 3600,
        _ => throw bytes.Invalid($"expected GS_TYPE SECONDS, MINUTES or DEGREES, found '{unit}'."),
    };

    private static int Int32(byte[] head, int record, bool bigEndian)
    {
        ReadOnlySpan<byte> at = head.AsSpan((record * RecordLength) + 8, sizeof(int));
        return bigEndian ? BinaryPrimitives.ReadInt32BigEndian(at) : BinaryPrimitives.ReadInt32LittleEndian(at);
    }

    private static double Number(byte[] head, int record, bool bigEndian)
    {
        ReadOnlySpan<byte> at = head.AsSpan((record * RecordLength) + 8, sizeof(double));
        return bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(at) : BinaryPrimitives.ReadDoubleLittleEndian(at);
    }
}
