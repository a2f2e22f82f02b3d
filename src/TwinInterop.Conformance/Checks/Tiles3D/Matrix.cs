namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>An affine transform, its 16 numbers column by column.</summary>
/// <param name="numbers">The numbers.</param>
internal readonly struct Matrix(double[] numbers)
{
    public static readonly Matrix Identity = new([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);

    /// <summary>From glTF's axes (y up) to those of tiles (z up).</summary>
    public static readonly Matrix ZUp = new([1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1]);

    private readonly double[] _m = numbers;

    public Point Apply(Point p) => new(
        (_m[0] * p.X) + (_m[4] * p.Y) + (_m[8] * p.Z) + _m[12],
        (_m[1] * p.X) + (_m[5] * p.Y) + (_m[9] * p.Z) + _m[13],
        (_m[2] * p.X) + (_m[6] * p.Y) + (_m[10] * p.Z) + _m[14]);

    public Point Turn(Point p) => new(
        (_m[0] * p.X) + (_m[4] * p.Y) + (_m[8] * p.Z),
        (_m[1] * p.X) + (_m[5] * p.Y) + (_m[9] * p.Z),
        (_m[2] * p.X) + (_m[6] * p.Y) + (_m[10] * p.Z));

    /// <summary>This transform and then another.</summary>
    public Matrix Then(Matrix next)
    {
        double[] product = new double[16];
        for (int column = 0; column < 4; column++)
        {
            for (int row = 0; row < 4; row++)
            {
                for (int k = 0; k < 4; k++)
                    product[(column * 4) + row] += next._m[(k * 4) + row] * _m[(column * 4) + k];
            }
        }

        return new Matrix(product);
    }

    /// <summary>How much lengths grow at most.</summary>
    public double Scale()
    {
        double x = Turn(new Point(1, 0, 0)).Length;
        return Math.Max(x, Math.Max(Turn(new Point(0, 1, 0)).Length, Turn(new Point(0, 0, 1)).Length));
    }
}
