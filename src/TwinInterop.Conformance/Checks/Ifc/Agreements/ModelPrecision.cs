using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>How near two points of a model may be to count as one, as its contexts say.</summary>
/// <remarks>Source: IfcGeometricRepresentationContext.Precision (ISO 16739-1:2024, 8.18.3.9).</remarks>
internal static class ModelPrecision
{
    private const double Usual = 1e-5;

    /// <summary>The precision of the first context that states one, in units of the file.</summary>
    public static double Of(IfcModel model)
    {
        foreach (IfcEntity context in model.OfType(IfcClass.IfcGeometricRepresentationContext))
        {
            if (!context.Is(IfcClass.IfcGeometricRepresentationSubContext) && context.Double("Precision") is > 0 and var precision)
                return precision;
        }

        return Usual;
    }

    /// <summary>The same in metres.</summary>
    public static double InMetres(IfcModel model) => Of(model) * model.Units.Length.Factor;
}
