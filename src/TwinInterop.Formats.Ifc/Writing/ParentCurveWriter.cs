using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the curves of which segments of alignments show pieces.</summary>
/// <remarks>Source: IfcCircle, IfcSpiral and its subtypes, IfcPolynomialCurve (ISO 16739-1:2024, 8.9.3).</remarks>
/// <param name="instances">Takes them; of IFC4X3.</param>
internal sealed class ParentCurveWriter(InstanceWriter instances)
{
    private const int LeastPower = 2;

    // The attributes by the power of the length whose factor they give.
    private static readonly string[] Terms =
    [
        "ConstantTerm", "LinearTerm", "QuadraticTerm", "CubicTerm", "QuarticTerm", "QuinticTerm", "SexticTerm", "SepticTerm",
    ];

    private int _place;

    /// <summary>Writes a circle.</summary>
    public int Circle(double radius) => instances.Write(instances.New(IfcClass.IfcCircle)
        .With("Position", StepArgument.Reference(Place))
        .With("Radius", StepArgument.Real(radius)));

    /// <summary>Writes a parabola.</summary>
    /// <param name="factors">The factors of the powers of the first coordinate, from the power 0, in metres.</param>
    public int Parabola(ImmutableArray<double> factors) => instances.Write(instances.New(IfcClass.IfcPolynomialCurve)
        .With("Position", StepArgument.Reference(Place))
        .With("CoefficientsX", RepresentationContexts.Numbers(0, 1))
        .With("CoefficientsY", RepresentationContexts.Numbers(factors.AsSpan())));

    /// <summary>Writes a spiral.</summary>
    /// <param name="law">Its curvature.</param>
    /// <returns>The spiral and the length on it at which the law begins; null where the schema has no spiral of the law.</returns>
    public (int Curve, double From)? Spiral(CurvatureLaw law)
    {
        ImmutableArray<double> factors = law.Terms;
        if (law.Amplitude != 0)
            return (Harmonic(law), 0);
        int power = factors.Length - 1;
        while (power > 0 && factors[power] == 0)
            power--;
        if (power == 0)
            return null;
        if (power < LeastPower)
            return (Clothoid(factors[1]), factors[0] / factors[1]);
        IfcClass entity = power switch
        {
            2 => IfcClass.IfcSecondOrderPolynomialSpiral,
            3 => IfcClass.IfcThirdOrderPolynomialSpiral,
            _ => IfcClass.IfcSeventhOrderPolynomialSpiral,
        };
        IfcInstance spiral = instances.New(entity).With("Position", StepArgument.Reference(Place));
        for (int i = 0; i <= power; i++)
            spiral[Terms[i]] = Term(factors[i], i);
        return (instances.Write(spiral), 0);
    }

    private int Clothoid(double change) => instances.Write(instances.New(IfcClass.IfcClothoid)
        .With("Position", StepArgument.Reference(Place))
        .With("ClothoidConstant", Term(change, 1)));

    private int Harmonic(CurvatureLaw law)
    {
        bool isSine = law.Terms.Length > 1;
        IfcInstance spiral = instances.New(isSine ? IfcClass.IfcSineSpiral : IfcClass.IfcCosineSpiral)
            .With("Position", StepArgument.Reference(Place))
            .With(isSine ? "SineTerm" : "CosineTerm", Term(law.Amplitude, 0))
            .With("ConstantTerm", Term(law.Terms[0], 0));
        if (isSine)
            spiral["LinearTerm"] = Term(law.Terms[1], 1);
        return instances.Write(spiral);
    }

    // A term is a length, with the sign of the factor that is one over its power.
    private static StepArgument Term(double factor, int power) =>
        factor == 0 ? StepArgument.None : StepArgument.Real(Math.Sign(factor) * Math.Pow(Math.Abs(factor), -1.0 / (power + 1)));

    private int Place => _place == 0 ? _place = WritePlace() : _place;

    private int WritePlace()
    {
        int point = instances.Write(instances.New(IfcClass.IfcCartesianPoint).With("Coordinates", RepresentationContexts.Numbers(0, 0)));
        int along = instances.Write(instances.New(IfcClass.IfcDirection).With("DirectionRatios", RepresentationContexts.Numbers(1, 0)));
        return instances.Write(instances.New(IfcClass.IfcAxis2Placement2D)
            .With("Location", StepArgument.Reference(point))
            .With("RefDirection", StepArgument.Reference(along)));
    }
}
