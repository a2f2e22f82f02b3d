using System.Collections.Immutable;

namespace TwinInterop.Geometry.Curves;

/// <summary>How the curvature of a plane curve changes along its length: a polynomial and one harmonic.</summary>
/// <remarks>
/// Source: IfcSpiral and its subtypes (ISO 16739-1:2024, 8.9.3), all of which are of this form. The heading, the integral
/// of the curvature, is exact.
/// </remarks>
/// <param name="terms">The factors of the powers of the length, from the power 0; in 1/m, 1/m², and so on.</param>
/// <param name="amplitude">The amplitude of the harmonic, in 1/m.</param>
/// <param name="frequency">Its angular frequency in radians a metre; used where there is an amplitude.</param>
/// <param name="phase">Its phase at length 0 in radians: 0 for a cosine, minus a quarter turn for a sine.</param>
internal sealed class CurvatureLaw(ImmutableArray<double> terms, double amplitude = 0, double frequency = 0, double phase = 0)
{
    /// <summary>The factors of the powers of the length, from the power 0.</summary>
    public ImmutableArray<double> Terms => terms;

    /// <summary>The amplitude of the harmonic, in 1/m; 0 where there is none.</summary>
    public double Amplitude => amplitude;

    /// <summary>The curvature at a length, in 1/m; positive to the left.</summary>
    public double CurvatureAt(double length)
    {
        double sum = 0;
        for (int i = terms.Length - 1; i >= 0; i--)
            sum = (sum * length) + terms[i];
        return amplitude == 0 ? sum : sum + (amplitude * Math.Cos((frequency * length) + phase));
    }

    /// <summary>The change of the curvature with the length, in 1/m².</summary>
    public double ChangeAt(double length)
    {
        double sum = 0;
        for (int i = terms.Length - 1; i > 0; i--)
            sum = (sum * length) + (i * terms[i]);
        return amplitude == 0 ? sum : sum - (amplitude * frequency * Math.Sin((frequency * length) + phase));
    }

    /// <summary>How far the curve has turned since length 0, in radians; positive to the left.</summary>
    public double HeadingAt(double length)
    {
        double sum = 0;
        for (int i = terms.Length - 1; i >= 0; i--)
            sum = (sum * length) + (terms[i] / (i + 1));
        sum *= length;
        return amplitude == 0
            ? sum
            : sum + (amplitude / frequency * (Math.Sin((frequency * length) + phase) - Math.Sin(phase)));
    }
}
