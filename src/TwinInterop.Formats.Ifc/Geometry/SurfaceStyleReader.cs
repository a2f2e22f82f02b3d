using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Presentation styles as materials.</summary>
/// <remarks>Source: IfcSurfaceStyle, IfcSurfaceStyleShading, IfcSurfaceStyleRendering (ISO 16739-1, 8.7.3).</remarks>
internal static class SurfaceStyleReader
{
    private const int MostNested = 4;

    /// <summary>The exponent of the sharpest highlight: a shininess of 1 (ISO/IEC 19775-1, 17.2.2.4).</summary>
    private const double SharpestExponent = 128;

    /// <summary>The first material among the styles of a holder; null where none has one.</summary>
    /// <param name="holder">A styled item, a presentation layer, or a style that holds others.</param>
    /// <param name="attribute">Its attribute that holds styles.</param>
    public static Material? Find(IfcEntity holder, string attribute) => Find(holder, attribute, null, MostNested);

    private static Material? Find(IfcEntity holder, string attribute, string? name, int left)
    {
        foreach (IfcEntity style in holder.References(attribute))
        {
            Material? material = style.Class switch
            {
                IfcClass.IfcSurfaceStyleRendering => Rendering(style, Shading(style, name)),
                IfcClass.IfcSurfaceStyleShading => Shading(style, name),
                IfcClass.IfcPresentationStyleAssignment when left > 0 => Find(style, "Styles", name, left - 1),
                IfcClass.IfcSurfaceStyle when left > 0 && NameOf(style) != TwinSets.UnderImage => Find(style, "Styles", NameOf(style), left - 1),
                _ => null,
            };
            if (material is not null)
                return material;
        }

        return null;
    }

    /// <summary>The name of a style or material; null where it is empty.</summary>
    public static string? NameOf(IfcEntity named) => named.Text("Name") is { Length: > 0 } name ? name : null;

    private static Material? Shading(IfcEntity shading, string? name)
    {
        if (Colour(shading, "SurfaceColour") is not { } colour)
            return null;
        double transparency = Share(shading.Double("Transparency") ?? 0);
        return new Material { Name = name, Diffuse = colour, Transparency = transparency > 0 ? transparency : null };
    }

    private static Material? Rendering(IfcEntity rendering, Material? shading) => shading is { Diffuse: { } surface }
        ? shading with
        {
            Diffuse = ColourOrFactor(rendering, "DiffuseColour", surface) ?? surface,
            Specular = ColourOrFactor(rendering, "SpecularColour", surface),
            Shininess = Shininess(rendering["SpecularHighlight"]),
        }
        : shading;

    /// <summary>A colour, or a share of the surface colour.</summary>
    private static Colour? ColourOrFactor(IfcEntity rendering, string attribute, Colour surface)
    {
        if (Colour(rendering, attribute) is { } own)
            return own;

        // Many tools write the factor 0 where they know of none: a black house is not what they mean.
        return rendering.Double(attribute) is { } factor && Share(factor) is > 0 and var share
            ? new Colour(surface.Red * share, surface.Green * share, surface.Blue * share)
            : null;
    }

    private static double? Shininess(StepValue highlight)
    {
        if (highlight.AsDouble() is not { } number)
            return null;
        return Share(highlight.TypeName == "IFCSPECULARROUGHNESS" ? 1 - number : number / SharpestExponent);
    }

    private static Colour? Colour(IfcEntity holder, string attribute)
    {
        IfcEntity colour = holder.Reference(attribute);
        return colour.Exists && colour.Is(IfcClass.IfcColourRgb)
            ? new Colour(Share(colour.Double("Red") ?? 0), Share(colour.Double("Green") ?? 0), Share(colour.Double("Blue") ?? 0))
            : null;
    }

    private static double Share(double value) => Math.Clamp(value, 0, 1);
}
