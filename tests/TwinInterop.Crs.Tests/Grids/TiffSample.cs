using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace TwinInterop.Crs.Tests.Grids;

/// <summary>Writes a small classic TIFF grid: strips of one band of singles, node (i, j) at 10 + i east, 50 - j north.</summary>
internal static class TiffSample
{
    public const string ScaledMetadata =
        "<GDALMetadata><Item name=\"TYPE\">HORIZONTAL_OFFSET</Item>"
        + "<Item name=\"DESCRIPTION\" sample=\"0\" role=\"description\">longitude_offset</Item>"
        + "<Item name=\"UNITTYPE\" sample=\"0\" role=\"unittype\">degree</Item>"
        + "<Item name=\"positive_value\" sample=\"0\">west</Item>"
        + "<Item name=\"SCALE\" sample=\"0\" role=\"scale\">0.5</Item>"
        + "<Item name=\"OFFSET\" sample=\"0\" role=\"offset\">1</Item></GDALMetadata>";

    public static byte[] Write(float[] nodes, int width, bool deflate = true, string? noData = null, string? metadata = null, bool pixelIsPoint = true)
    {
        int height = nodes.Length / width;
        var values = new MemoryStream();
        List<(int Tag, int Type, int Count, byte[] Value)> entries = [];
        byte[] raw = new byte[nodes.Length * 4];
        for (int i = 0; i < nodes.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(raw.AsSpan(i * 4), nodes[i]);
        byte[] strip = deflate ? Deflate(raw) : raw;
        entries.Add(Short(256, width));
        entries.Add(Short(257, height));
        entries.Add(Short(258, 32));
        entries.Add(Short(259, deflate ? 8 : 1));
        entries.Add((273, 4, 1, []));
        entries.Add(Short(277, 1));
        entries.Add(Short(278, height));
        entries.Add((279, 4, 1, BitConverter.GetBytes(strip.Length)));
        entries.Add(Short(339, 3));
        entries.Add((33550, 12, 3, Doubles(1, 1, 0)));
        entries.Add((33922, 12, 6, Doubles(0, 0, 0, 10, 50, 0)));
        entries.Add((34735, 3, 12, [.. new[] { 1, 1, 0, 2, 1024, 0, 1, 2, 1025, 0, 1, pixelIsPoint ? 2 : 1 }.SelectMany(n => BitConverter.GetBytes((ushort)n))]));
        if (metadata is not null)
            entries.Add((42112, 2, metadata.Length + 1, Encoding.ASCII.GetBytes(metadata + "\0")));
        if (noData is not null)
            entries.Add((42113, 2, noData.Length + 1, Encoding.ASCII.GetBytes(noData + "\0")));

        int at = 8 + 2 + (entries.Count * 12) + 4;
        var file = new BinaryWriter(new MemoryStream());
        file.Write("II*\0"u8);
        file.Write(8);
        file.Write((ushort)entries.Count);
        int valuesLength = entries.Where(e => e.Value.Length > 4).Sum(e => e.Value.Length);
        foreach ((int tag, int type, int count, byte[] value) in entries)
        {
            file.Write((ushort)tag);
            file.Write((ushort)type);
            file.Write(count);
            if (tag == 273)
            {
                file.Write(at + valuesLength);
            }
            else if (value.Length <= 4)
            {
                file.Write([.. value, .. new byte[4 - value.Length]]);
            }
            else
            {
                file.Write(at + (int)values.Length);
                values.Write(value);
            }
        }

        file.Write(0);
        file.Write(values.ToArray());
        file.Write(strip);
        return ((MemoryStream)file.BaseStream).ToArray();
    }

    private static (int, int, int, byte[]) Short(int tag, int value) => (tag, 3, 1, BitConverter.GetBytes((ushort)value));

    private static byte[] Doubles(params double[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static byte[] Deflate(byte[] raw)
    {
        using var target = new MemoryStream();
        using (var deflater = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
            deflater.Write(raw);
        return target.ToArray();
    }
}
