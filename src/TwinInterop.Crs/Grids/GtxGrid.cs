using System.Buffers.Binary;

namespace TwinInterop.Crs.Grids;

/// <summary>Reads the vertical grids of NOAA's VDatum: a header of 40 bytes, then rows from south to north.</summary>
/// <remarks>Big-endian; lower left latitude and longitude, steps (doubles), rows, columns (int32), then singles in metres.</remarks>
internal static class GtxGrid
{
    private const int HeaderLength = 40;
    private const int RowsPerBlock = 64;
    private const double NoData = -88.8888;

    /// <exception cref="InvalidDataException">The header does not fit the length of the file.</exception>
    public static ShiftGrid Read(GridBytes bytes)
    {
        byte[] head = bytes.Read(0, HeaderLength);
        double latitude = BinaryPrimitives.ReadDoubleBigEndian(head);
        double longitude = BinaryPrimitives.ReadDoubleBigEndian(head.AsSpan(8));
        double stepLatitude = BinaryPrimitives.ReadDoubleBigEndian(head.AsSpan(16));
        double stepLongitude = BinaryPrimitives.ReadDoubleBigEndian(head.AsSpan(24));
        long rows = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(32));
        long columns = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(36));
        GridFrame frame = GridFrame.Create(bytes, (longitude, latitude), (stepLongitude, stepLatitude), columns, rows);
        if (HeaderLength + ((Int128)rows * columns * sizeof(float)) > bytes.Length)
            throw bytes.Invalid($"expected {rows} x {columns} values after the GTX header, but the file holds {bytes.Length} bytes.");
        var grid = new NodeGrid(frame, 1, frame.Width, Math.Min(RowsPerBlock, frame.Height), block => Decode(bytes, frame, block));
        return new ShiftGrid(bytes.Name, [grid]);
    }

    private static double[] Decode(GridBytes bytes, GridFrame frame, int block)
    {
        int firstRow = block * RowsPerBlock;
        int count = Math.Min(RowsPerBlock, frame.Height - firstRow) * frame.Width;
        byte[] stored = bytes.Read(HeaderLength + ((long)firstRow * frame.Width * sizeof(float)), (long)count * sizeof(float));
        double[] values = new double[checked(Math.Min(RowsPerBlock, frame.Height) * frame.Width)];
        Array.Fill(values, double.NaN);
        for (int i = 0; i < count; i++)
        {
            double value = BinaryPrimitives.ReadSingleBigEndian(stored.AsSpan(i * sizeof(float)));
            values[i] = !double.IsFinite(value) || Math.Abs(value - NoData) < 1e-4 ? double.NaN : value;
        }

        return values;
    }
}
