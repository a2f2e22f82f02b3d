using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Styles, textures and texts for display are made as they may be.</summary>
[Checks("ifc-where-style")]
internal sealed class StyleCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcBlobTexture, "SupportedRasterFormat/WR11", texture => texture.Text("RasterFormat") is { } format ? format is "BMP" or "JPG" or "GIF" or "PNG" : null),
        new(IfcClass.IfcCurveStyle, "MeasureOfWidth/WR11", HasWidth),
        new(IfcClass.IfcCurveStyle, "IdentifiableCurveStyle", style => style.Has("CurveFont") || style.Has("CurveWidth") || style.Has("CurveColour")),
        new(IfcClass.IfcCurveStyleFontPattern, "VisibleLengthGreaterEqualZero/WR01", pattern => Terms.AtMost(0, pattern.Double("VisibleSegmentLength"))),
        new(IfcClass.IfcDraughtingPreDefinedColour, "PreDefinedColourNames/WR31", colour => Names(colour, "black", "red", "green", "blue", "yellow", "magenta", "cyan", "white", "by layer")),
        new(IfcClass.IfcDraughtingPreDefinedCurveFont, "PreDefinedCurveFontNames/WR31", font => Names(font, "continuous", "chain", "chain double dash", "dashed", "dotted", "by layer")),
        new(IfcClass.IfcFillAreaStyle, "MaxOneColour/WR11", style => AtMostOne(style, "FillStyles", IfcClass.IfcColourSpecification, IfcClass.IfcPreDefinedColour)),
        new(IfcClass.IfcFillAreaStyle, "MaxOneExtHatchStyle/WR12", style => AtMostOne(style, "FillStyles", IfcClass.IfcExternallyDefinedHatchStyle)),
        new(IfcClass.IfcPixelTexture, "MinPixelInS/WR21", texture => Terms.AtMost(1, texture.Integer("Width"))),
        new(IfcClass.IfcPixelTexture, "MinPixelInT/WR22", texture => Terms.AtMost(1, texture.Integer("Height"))),
        new(IfcClass.IfcPixelTexture, "NumberOfColours/WR23", texture => texture.Integer("ColourComponents") is { } colours ? colours is >= 1 and <= 4 : null),
        new(IfcClass.IfcPixelTexture, "SizeOfPixelList/WR24", texture => texture.Size("Pixel") is { } size ? size == texture.Integer("Width") * texture.Integer("Height") : null),
        new(IfcClass.IfcPresentationLayerAssignment, "ApplicableItems", layer => layer.All("AssignedItems", item =>
            item.IsOneOf(IfcClass.IfcShapeRepresentation, IfcClass.IfcGeometricRepresentationItem, IfcClass.IfcMappedItem))),
        new(IfcClass.IfcStyledItem, "/WR11", item => item.Size("Styles") is { } size ? size == 1 : null),
        new(IfcClass.IfcAnnotationCurveOccurrence, "/WR31", item => item.Reference("Item").IsOneOf(IfcClass.IfcCurve)),
        new(IfcClass.IfcAnnotationFillAreaOccurrence, "/WR31", item => item.Reference("Item").IsOneOf(IfcClass.IfcAnnotationFillArea)),
        new(IfcClass.IfcAnnotationSurfaceOccurrence, "/WR31", item => item.Reference("Item").IsOneOf(IfcClass.IfcSurface, IfcClass.IfcFaceBasedSurfaceModel, IfcClass.IfcShellBasedSurfaceModel, IfcClass.IfcSolidModel)),
        new(IfcClass.IfcAnnotationTextOccurrence, "/WR31", item => item.Reference("Item").IsOneOf(IfcClass.IfcTextLiteral)),
        new(IfcClass.IfcAnnotationSymbolOccurrence, "/WR31", item => item.Reference("Item").IsOneOf(IfcClass.IfcDefinedSymbol)),
        new(IfcClass.IfcAnnotationSurface, "/WR01", item => item.Reference("Item").IsOneOf(
            IfcClass.IfcSurface, IfcClass.IfcShellBasedSurfaceModel, IfcClass.IfcFaceBasedSurfaceModel, IfcClass.IfcSolidModel, IfcClass.IfcBooleanResult, IfcClass.IfcCsgPrimitive3D)),
        new(IfcClass.IfcSurfaceStyle, "MaxOneShading/WR11", style => AtMostOne(style, "Styles", IfcClass.IfcSurfaceStyleShading)),
        new(IfcClass.IfcSurfaceStyle, "MaxOneLighting/WR12", style => AtMostOne(style, "Styles", IfcClass.IfcSurfaceStyleLighting)),
        new(IfcClass.IfcSurfaceStyle, "MaxOneRefraction/WR13", style => AtMostOne(style, "Styles", IfcClass.IfcSurfaceStyleRefraction)),
        new(IfcClass.IfcSurfaceStyle, "MaxOneTextures/WR14", style => AtMostOne(style, "Styles", IfcClass.IfcSurfaceStyleWithTextures)),
        new(IfcClass.IfcSurfaceStyle, "MaxOneExtDefined/WR15", style => AtMostOne(style, "Styles", IfcClass.IfcExternallyDefinedSurfaceStyle)),
        new(IfcClass.IfcTextLiteralWithExtent, "WR31/WR31", text => !text.Reference("Extent").IsOneOf(IfcClass.IfcPlanarBox)),
        new(IfcClass.IfcTextStyleFontModel, "MeasureOfFontSize/WR31", font => font.Has("FontSize") ? font.TypeOf("FontSize") == "IFCLENGTHMEASURE" && font.Double("FontSize") > 0 : null),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-style", Table);

    private static bool? AtMostOne(IfcEntity entity, string attribute, params IfcClass[] classes) =>
        entity.Count(attribute, style => style.IsOneOf(classes) == true) <= 1;

    private static bool? Names(IfcEntity entity, params string[] names) => entity.Text("Name") is { } name ? names.Contains(name, StringComparer.Ordinal) : null;

    private static bool? HasWidth(IfcEntity style) => !style.Has("CurveWidth")
        || style.TypeOf("CurveWidth") == "IFCPOSITIVELENGTHMEASURE"
        || (style.TypeOf("CurveWidth") == "IFCDESCRIPTIVEMEASURE" && style.Text("CurveWidth") == "by layer");
}
