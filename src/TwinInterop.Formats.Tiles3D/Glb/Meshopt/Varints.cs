namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>Numbers of seven bits a byte, the lowest first.</summary>
internal static class Varints
{
    /// <summary>Appends a number.</summary>
    public static void Write(PooledList<byte> output, uint value)
    {
        while (value >= 0x80)
        {
            output.Add((byte)(value | 0x80));
            value >>= 7;
        }

        output.Add((byte)value);
    }

    /// <summary>Takes a number of at most five bytes.</summary>
    /// <returns>False where the data end before it does.</returns>
    public static bool TryRead(ref ReadOnlySpan<byte> data, out uint value)
    {
        value = 0;
        for (int i = 0; i < 5 && i < data.Length; i++)
        {
            value |= (uint)(data[i] & 0x7F) << (7 * i);
            if (data[i] >= 0x80)
                continue;
            data = data[(i + 1)..];
            return true;
        }

        return false;
    }

    /// <summary>Small numbers of both signs as small numbers.</summary>
    public static uint ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));

    /// <summary>The number that <see cref="ZigZag"/> was given.</summary>
    public static uint Restore(uint value) => (value >> 1) ^ (uint)-(int)(value & 1);
}
