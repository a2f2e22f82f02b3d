using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The curvature laws of spirals.</summary>
/// <remarks>Source: IfcSpiral and its subtypes (ISO 16739-1:2024, 8.9.3).</remarks>
/// <param name="units">The units of the model.</param>
internal sealed class SpiralReader(GeometryUnits units)
{
    // The attributes by the power of the length whose factor they give.
    private static readonly string[] Terms =
    [
        "ConstantTerm", "LinearTerm", "QuadraticTerm", "CubicTerm", "QuarticTerm", "QuinticTerm", "SexticTerm", "SepticTerm",
    ];

    /// <summary>The law of a spiral.</summary>
    /// <param name="spiral">The spiral.</param>
    /// <param name="length">The length of the segment in metres, over which sines and cosines have their waves.</param>
    /// <returns>Null where the class is not a spiral, or where it needs a length and has none.</returns>
    /// <exception cref="UnreadableItemException">Its defining term is missing.</exception>
    public CurvatureLaw? Law(IfcEntity spiral, double length)
    {
        switch (spiral.Class)
        {
            case IfcClass.IfcClothoid:
                return new CurvatureLaw([0, Factor(spiral.Need("ClothoidConstant"), 1)]);
            case IfcClass.IfcSecondOrderPolynomialSpiral:
                spiral.Need("QuadraticTerm");
                return Polynomial(spiral);
            case IfcClass.IfcThirdOrderPolynomialSpiral:
                spiral.Need("CubicTerm");
                return Polynomial(spiral);
            case IfcClass.IfcSeventhOrderPolynomialSpiral:
                spiral.Need("SepticTerm");
                return Polynomial(spiral);
            case IfcClass.IfcCosineSpiral when length > 0:
                return new CurvatureLaw(
                    [Term(spiral, "ConstantTerm", 0)], Factor(spiral.Need("CosineTerm"), 0), Math.PI / length);
            case IfcClass.IfcSineSpiral when length > 0:
                return new CurvatureLaw(
                    [Term(spiral, "ConstantTerm", 0), Term(spiral, "LinearTerm", 1)],
                    Factor(spiral.Need("SineTerm"), 0), Math.Tau / length, -Math.PI / 2);
            default:
                return null;
        }
    }

    private CurvatureLaw Polynomial(IfcEntity spiral)
    {
        double[] factors = new double[Terms.Length];
        for (int power = 0; power < Terms.Length; power++)
            factors[power] = Term(spiral, Terms[power], power);
        int count = Array.FindLastIndex(factors, factor => factor != 0) + 1;
        return new CurvatureLaw([.. factors.AsSpan(0, Math.Max(count, 1))]);
    }

    private double Term(IfcEntity spiral, string attribute, int power) =>
        spiral.Double(attribute) is { } term ? Factor(term, power) : 0;

    /// <summary>A term is a length: one over its power, with its sign, is the factor.</summary>
    private double Factor(double term, int power) =>
        term == 0 ? 0 : Math.Sign(term) / Math.Pow(Math.Abs(term) * units.Length, power + 1);
}
