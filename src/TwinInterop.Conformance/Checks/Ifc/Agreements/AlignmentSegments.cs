using System.Collections.Frozen;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>The layouts of an alignment and the curves that draw them, segment by segment.</summary>
internal static class AlignmentSegments
{
    // ISO 16739-1:2024, 8.7.3.1 to 8.7.3.3: which curve a kind of segment is drawn along. Cant goes linearly along a clothoid.
    private static readonly FrozenDictionary<string, IfcClass[]> Parents = new Dictionary<string, IfcClass[]>(StringComparer.Ordinal)
    {
        ["LINE"] = [IfcClass.IfcLine, IfcClass.IfcPolyline],
        ["CONSTANTGRADIENT"] = [IfcClass.IfcLine, IfcClass.IfcPolyline],
        ["CONSTANTCANT"] = [IfcClass.IfcLine, IfcClass.IfcPolyline],
        ["LINEARTRANSITION"] = [IfcClass.IfcClothoid],
        ["CIRCULARARC"] = [IfcClass.IfcCircle],
        ["PARABOLICARC"] = [IfcClass.IfcPolynomialCurve],
        ["CUBIC"] = [IfcClass.IfcPolynomialCurve],
        ["CLOTHOID"] = [IfcClass.IfcClothoid],
        ["BLOSSCURVE"] = [IfcClass.IfcThirdOrderPolynomialSpiral],
        ["COSINECURVE"] = [IfcClass.IfcCosineSpiral],
        ["SINECURVE"] = [IfcClass.IfcSineSpiral],
        ["HELMERTCURVE"] = [IfcClass.IfcSecondOrderPolynomialSpiral],
        ["VIENNESEBEND"] = [IfcClass.IfcSeventhOrderPolynomialSpiral],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The segments of a layout in order.</summary>
    public static List<IfcEntity> Of(IfcEntity layout) => layout.Nested().FindAll(part => part.Is(IfcClass.IfcAlignmentSegment));

    /// <summary>The segments of a curve; empty for a curve of another kind.</summary>
    public static IfcEntity[] OfCurve(IfcEntity curve) => curve.References("Segments").ToArray();

    /// <summary>The layout that gives a curve its segments: in plan, in heights or in cant.</summary>
    public static IfcClass LayoutOf(IfcEntity curve) => curve.Class switch
    {
        IfcClass.IfcCompositeCurve => IfcClass.IfcAlignmentHorizontal,
        IfcClass.IfcGradientCurve => IfcClass.IfcAlignmentVertical,
        IfcClass.IfcSegmentedReferenceCurve => IfcClass.IfcAlignmentCant,
        _ => IfcClass.Unknown,
    };

    /// <summary>How many segments of a curve draw a segment of a layout: a Helmert curve takes two.</summary>
    public static int Drawn(IfcEntity segment) => Kind(segment) == "HELMERTCURVE" ? 2 : 1;

    /// <summary>The kind of a segment as designed, for example <c>CLOTHOID</c>.</summary>
    public static string? Kind(IfcEntity segment) => segment.Reference("DesignParameters") is { Exists: true } design
        ? design.Enum("PredefinedType")
        : null;

    /// <summary>Whether a segment of this kind may be drawn along a parent curve of this class; kinds without a rule may.</summary>
    public static bool MayBe(string kind, IfcClass parent) => !Parents.TryGetValue(kind, out IfcClass[]? parents) || parents.Contains(parent);
}
