using System.Collections.Immutable;

namespace TwinInterop.Geometry.Curves;

/// <summary>The laws of transitions, from their two ends.</summary>
internal static class Transition
{
    // The share of the way from 0 to 1 as factors of the powers of the share of the length.
    private static ImmutableArray<double> Shape(TransitionKind kind) => kind switch
    {
        TransitionKind.Bloss => [0, 0, 3, -2],
        TransitionKind.HelmertFirst => [0, 0, 2],
        TransitionKind.HelmertSecond => [-1, 4, -2],
        TransitionKind.Vienna => [0, 0, 0, 0, 35, -84, 70, -20],
        TransitionKind.Cosine => [0.5],
        _ => [0, 1],
    };

    /// <summary>The law of a quantity that goes from one value to another.</summary>
    /// <param name="kind">How; a half of Helmert's is given by the values at the ends of both halves.</param>
    /// <param name="first">The value at length 0.</param>
    /// <param name="last">The value at the whole length.</param>
    /// <param name="length">In metres; both halves of Helmert's together.</param>
    public static CurvatureLaw Between(TransitionKind kind, double first, double last, double length)
    {
        double change = last - first;
        ImmutableArray<double> terms = Terms(Shape(kind), change, length);
        terms = terms.SetItem(0, terms[0] + first);
        return kind switch
        {
            TransitionKind.Cosine => new CurvatureLaw(terms, -change / 2, Math.PI / length),
            TransitionKind.Sine => new CurvatureLaw(terms, -change / Math.Tau, Math.Tau / length, -Math.PI / 2),
            _ => new CurvatureLaw(terms),
        };
    }

    /// <summary>The law of a bend whose track turns about a line above it.</summary>
    /// <remarks>
    /// The centre of gravity follows the transition; the track's curvature is less by the second derivative of its lean.
    /// Source: IfcAlignmentHorizontalSegment, VIENNESEBEND (ISO 16739-1:2024, 8.7.3.2).
    /// </remarks>
    /// <param name="first">The curvature at length 0, in 1/m.</param>
    /// <param name="last">The curvature at the whole length.</param>
    /// <param name="length">In metres.</param>
    /// <param name="height">The height of the centre of gravity over the track, in metres.</param>
    /// <param name="lean">How much more the track leans to the left at the end than at the start, in radians.</param>
    public static CurvatureLaw Viennese(double first, double last, double length, double height, double lean)
    {
        ImmutableArray<double> shape = Terms(Shape(TransitionKind.Vienna), 1, length);
        double[] terms = new double[shape.Length];
        terms[0] = first;
        for (int i = 0; i < shape.Length; i++)
        {
            terms[i] += (last - first) * shape[i];
            if (i >= 2)
                terms[i - 2] += height * lean * i * (i - 1) * shape[i];
        }

        return new CurvatureLaw([.. terms]);
    }

    private static ImmutableArray<double> Terms(ImmutableArray<double> shape, double change, double length)
    {
        var terms = ImmutableArray.CreateBuilder<double>(shape.Length);
        double power = 1;
        foreach (double factor in shape)
        {
            terms.Add(change * factor / power);
            power *= length;
        }

        return terms.MoveToImmutable();
    }
}
