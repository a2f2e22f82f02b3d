using System.Buffers.Binary;
using TwinInterop.Crs.Grids.Undulation;

namespace TwinInterop.Crs.Grids;

/// <summary>
/// Geoid undulations that travel with this package: the nodes of a national grid, rounded. A stand-in for the grid
/// itself; who uses it tells the user so, with <see cref="Accuracy"/>.
/// </summary>
public sealed class UndulationTable : IShiftGrid
{
    internal const int HeaderLength = 56;

    private readonly ShiftGrid _grid;

    private UndulationTable(string name, ShiftGrid grid, double accuracy, double accuracyOfMost)
    {
        Name = name;
        Accuracy = accuracy;
        AccuracyOfMost = accuracyOfMost;
        _grid = grid;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int BandCount => 1;

    /// <summary>
    /// The largest difference from the full grid at any position, in metres. The grid's own accuracy comes on top.
    /// </summary>
    public double Accuracy { get; }

    /// <summary>The difference from the full grid, in metres, that 95 % of positions stay within.</summary>
    public double AccuracyOfMost { get; }

    /// <inheritdoc/>
    public bool TrySample(double longitude, double latitude, Span<double> bands) => _grid.TrySample(longitude, latitude, bands);

    /// <summary>Reads a table.</summary>
    /// <remarks>
    /// Little-endian: "TWU1", columns and rows (uint16), first longitude and latitude and the two steps in degrees
    /// (doubles), rounding step, largest and 95 % difference in micrometres (int32), 4 bytes unused, then the coded
    /// lattice.
    /// </remarks>
    /// <exception cref="InvalidDataException">The bytes are not a table.</exception>
    internal static UndulationTable Read(string name, byte[] bytes)
    {
        GridBytes source = GridBytes.FromMemory(name, bytes);
        if (bytes.Length < HeaderLength || !bytes.AsSpan().StartsWith("TWU1"u8))
            throw source.Invalid("expected a table of undulations.");
        ReadOnlySpan<byte> head = bytes;
        int width = BinaryPrimitives.ReadUInt16LittleEndian(head[4..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        GridFrame frame = GridFrame.Create(source, (Double(head, 8), Double(head, 16)), (Double(head, 24), Double(head, 32)), width, height);
        double step = Micrometres(head, 40);
        int[] lattice = new LatticeModel(width, height, new RangeDecoder(bytes.AsMemory(HeaderLength))).Code([]);
        double[] values = [.. lattice.Select(node => node * step)];
        var grid = new NodeGrid(frame, 1, width, height, _ => values);
        return new UndulationTable(name, new ShiftGrid(name, [grid]), Micrometres(head, 44), Micrometres(head, 48));
    }

    private static double Double(ReadOnlySpan<byte> head, int at) => BinaryPrimitives.ReadDoubleLittleEndian(head[at..]);

    private static double Micrometres(ReadOnlySpan<byte> head, int at) => BinaryPrimitives.ReadInt32LittleEndian(head[at..]) / 1e6;
}
