using System.Buffers.Binary;
using System.Text;

namespace TwinInterop.Crs.Tests.Grids;

/// <summary>Small grids of 6 x 5 nodes from 10 to 15 degrees east and 46 to 50 north.</summary>
internal static class GridSamples
{
    /// <summary>Node i holds i, but the one in the middle has no data.</summary>
    public static byte[] Gtx()
    {
        byte[] bytes = new byte[40 + (30 * 4)];
        double[] head = [46, 10, 1, 1];
        for (int i = 0; i < 4; i++)
            BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(i * 8), head[i]);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(32), 5);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(36), 6);
        for (int i = 0; i < 30; i++)
            BinaryPrimitives.WriteSingleBigEndian(bytes.AsSpan(40 + (i * 4)), i == 15 ? -88.8888f : i);
        return bytes;
    }

    /// <summary>Node i, counted from the south-east, holds i seconds north and i + 0.5 seconds west.</summary>
    public static byte[] Ntv2()
    {
        var bytes = new MemoryStream();
        Whole(bytes, "NUM_OREC", 11);
        Whole(bytes, "NUM_SREC", 11);
        Whole(bytes, "NUM_FILE", 1);
        Text(bytes, "GS_TYPE ", "SECONDS ");
        Text(bytes, "VERSION ", "test    ");
        Text(bytes, "SYSTEM_F", "A       ");
        Text(bytes, "SYSTEM_T", "B       ");
        foreach (string name in (string[])["MAJOR_F ", "MINOR_F ", "MAJOR_T ", "MINOR_T "])
            Number(bytes, name, 6378137);
        Text(bytes, "SUB_NAME", "only    ");
        Text(bytes, "PARENT  ", "NONE    ");
        Text(bytes, "CREATED ", "        ");
        Text(bytes, "UPDATED ", "        ");
        Number(bytes, "S_LAT   ", 46 * 3600);
        Number(bytes, "N_LAT   ", 50 * 3600);
        Number(bytes, "E_LONG  ", -15 * 3600);
        Number(bytes, "W_LONG  ", -10 * 3600);
        Number(bytes, "LAT_INC ", 3600);
        Number(bytes, "LONG_INC", 3600);
        Whole(bytes, "GS_COUNT", 30);
        for (int i = 0; i < 30; i++)
        {
            foreach (float value in (float[])[i, i + 0.5f, 0.01f, 0.01f])
                bytes.Write(BitConverter.GetBytes(value));
        }

        return bytes.ToArray();
    }

    private static void Whole(MemoryStream bytes, string name, int value)
    {
        bytes.Write(Encoding.ASCII.GetBytes(name));
        bytes.Write(BitConverter.GetBytes((long)value));
    }

    private static void Number(MemoryStream bytes, string name, double value)
    {
        bytes.Write(Encoding.ASCII.GetBytes(name));
        bytes.Write(BitConverter.GetBytes(value));
    }

    private static void Text(MemoryStream bytes, string name, string value) => bytes.Write(Encoding.ASCII.GetBytes(name + value));
}
