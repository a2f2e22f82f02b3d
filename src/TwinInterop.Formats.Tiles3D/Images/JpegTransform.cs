using System.Runtime.Intrinsics;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>The cosine transform of blocks of 8 by 8 numbers, both ways.</summary>
/// <remarks>
/// Source: ITU-T T.81, A.3.3, as products of matrices. Products and sums are rounded one by one, never fused, so that
/// every machine gives the same numbers.
/// </remarks>
internal static class JpegTransform
{
    private const int Size = 8;

    private static readonly float[] Cosines = Make(isTransposed: false);
    private static readonly float[] Transposed = Make(isTransposed: true);

    /// <summary>From pixels to frequencies, in place.</summary>
    public static void Forward(Span<float> block) => Enclose(Cosines, block, Transposed);

    /// <summary>From frequencies to pixels, in place.</summary>
    public static void Inverse(Span<float> block) => Enclose(Transposed, block, Cosines);

    /// <summary>The block between two matrices.</summary>
    private static void Enclose(ReadOnlySpan<float> left, Span<float> block, ReadOnlySpan<float> right)
    {
        Span<float> half = stackalloc float[Size * Size];
        Multiply(left, block, half);
        Multiply(half, right, block);
    }

    private static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> product)
    {
        for (int row = 0; row < Size; row++)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            for (int k = 0; k < Size; k++)
                sum += Vector256.Create(left[(Size * row) + k]) * Vector256.Create(right.Slice(Size * k, Size));
            sum.CopyTo(product.Slice(Size * row, Size));
        }
    }

    private static float[] Make(bool isTransposed)
    {
        float[] matrix = new float[Size * Size];
        for (int frequency = 0; frequency < Size; frequency++)
        {
            double scale = frequency == 0 ? Math.Sqrt(0.125) : 0.5;
            for (int at = 0; at < Size; at++)
            {
                int index = isTransposed ? (Size * at) + frequency : (Size * frequency) + at;
                matrix[index] = (float)(scale * Math.Cos(((2 * at) + 1) * frequency * Math.PI / 16));
            }
        }

        return matrix;
    }
}
