using System.Runtime.InteropServices;

namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>Undoes the filters of compressed attributes.</summary>
/// <remarks>Source: EXT_meshopt_compression, Appendix B.</remarks>
internal static class MeshoptFilters
{
    /// <summary>Undoes a filter in place.</summary>
    /// <param name="filter"><c>NONE</c>, <c>OCTAHEDRAL</c>, <c>QUATERNION</c> or <c>EXPONENTIAL</c>.</param>
    /// <param name="stride">The bytes of an element.</param>
    /// <param name="elements">The elements.</param>
    /// <returns>False where there is no such filter, or it cannot have elements of that size.</returns>
    public static bool TryUndo(string? filter, int stride, Span<byte> elements)
    {
        switch (filter)
        {
            case null or "NONE":
                return true;
            case "OCTAHEDRAL" when stride == 4:
                Octahedral(MemoryMarshal.Cast<byte, sbyte>(elements));
                return true;
            case "OCTAHEDRAL" when stride == 8:
                Octahedral(MemoryMarshal.Cast<byte, short>(elements));
                return true;
            case "QUATERNION" when stride == 8:
                Quaternions(MemoryMarshal.Cast<byte, short>(elements));
                return true;
            case "EXPONENTIAL" when stride % 4 == 0:
                Exponents(MemoryMarshal.Cast<byte, int>(elements));
                return true;
            default:
                return false;
        }
    }

    private static void Octahedral(Span<sbyte> data)
    {
        for (int i = 0; i + 3 < data.Length; i += 4)
        {
            (double x, double y, double z) = Unfold(data[i], data[i + 1], data[i + 2], sbyte.MaxValue);
            (data[i], data[i + 1], data[i + 2]) = ((sbyte)x, (sbyte)y, (sbyte)z);
        }
    }

    private static void Octahedral(Span<short> data)
    {
        for (int i = 0; i + 3 < data.Length; i += 4)
        {
            (double x, double y, double z) = Unfold(data[i], data[i + 1], data[i + 2], short.MaxValue);
            (data[i], data[i + 1], data[i + 2]) = ((short)x, (short)y, (short)z);
        }
    }

    private static (double X, double Y, double Z) Unfold(double x, double y, double one, double max)
    {
        if (one == 0)
            return (0, 0, 0);
        x /= one;
        y /= one;
        double z = 1 - Math.Abs(x) - Math.Abs(y);
        double fold = Math.Max(-z, 0);
        x -= x >= 0 ? fold : -fold;
        y -= y >= 0 ? fold : -fold;
        double length = Math.Sqrt((x * x) + (y * y) + (z * z));
        double scale = length > 0 ? max / length : 0;
        return (
            Math.Round(x * scale, MidpointRounding.AwayFromZero),
            Math.Round(y * scale, MidpointRounding.AwayFromZero),
            Math.Round(z * scale, MidpointRounding.AwayFromZero));
    }

    private static void Quaternions(Span<short> data)
    {
        for (int i = 0; i + 3 < data.Length; i += 4)
        {
            int last = data[i + 3];
            int largest = last & 3;
            double scale = Math.Sqrt(0.5) / (last | 3);
            double x = data[i] * scale;
            double y = data[i + 1] * scale;
            double z = data[i + 2] * scale;
            double w = Math.Sqrt(Math.Max(0, 1 - (x * x) - (y * y) - (z * z)));
            data[i + ((largest + 1) % 4)] = Short(x);
            data[i + ((largest + 2) % 4)] = Short(y);
            data[i + ((largest + 3) % 4)] = Short(z);
            data[i + largest] = Short(w);
        }
    }

    private static void Exponents(Span<int> data)
    {
        Span<float> numbers = MemoryMarshal.Cast<int, float>(data);
        for (int i = 0; i < data.Length; i++)
        {
            int value = data[i];
            numbers[i] = (float)Math.ScaleB((value << 8) >> 8, value >> 24);
        }
    }

    private static short Short(double value) =>
        (short)Math.Clamp(Math.Round(value * short.MaxValue, MidpointRounding.AwayFromZero), short.MinValue, short.MaxValue);
}
