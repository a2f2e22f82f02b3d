using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>An affine transform of three-dimensional space, in double precision.</summary>
/// <param name="Elements">The 16 elements of a 4 × 4 matrix, row by row, for column vectors.</param>
public sealed record Transform3D(ImmutableArray<double> Elements)
{
    /// <summary>The transform that changes nothing.</summary>
    public static Transform3D Identity { get; } = new([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);

    /// <summary>The transformed position.</summary>
    /// <exception cref="InvalidOperationException">The matrix does not have 16 elements.</exception>
    public Position Apply(in Position position)
    {
        if (Elements.Length != 16)
            throw new InvalidOperationException($"Expected a matrix of 16 elements, found {Elements.Length}.");

        ReadOnlySpan<double> m = Elements.AsSpan();
        double z = position.HasHeight ? position.Z : 0;
        return new Position(
            (m[0] * position.X) + (m[1] * position.Y) + (m[2] * z) + m[3],
            (m[4] * position.X) + (m[5] * position.Y) + (m[6] * z) + m[7],
            (m[8] * position.X) + (m[9] * position.Y) + (m[10] * z) + m[11]);
    }

    /// <summary>The transform that does the other one first, then this one.</summary>
    /// <exception cref="InvalidOperationException">One of the matrices does not have 16 elements.</exception>
    public Transform3D Multiply(Transform3D first)
    {
        ArgumentNullException.ThrowIfNull(first);
        if (Elements.Length != 16 || first.Elements.Length != 16)
            throw new InvalidOperationException($"Expected two matrices of 16 elements, found {Elements.Length} and {first.Elements.Length}.");

        double[] product = new double[16];
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
            {
                for (int i = 0; i < 4; i++)
                    product[(4 * row) + column] += Elements[(4 * row) + i] * first.Elements[(4 * i) + column];
            }
        }

        return new Transform3D([.. product]);
    }
}
