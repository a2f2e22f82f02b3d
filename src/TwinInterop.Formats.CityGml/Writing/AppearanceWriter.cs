using System.Globalization;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes the appearances of a top-level object, one app:Appearance for each theme.</summary>
/// <remarks>Source: OGC 12-019, 9; OGC 20-010, 7.3.</remarks>
internal sealed class AppearanceWriter(
    XmlOutput output, CitySchema schema, PositionWriter positions, ConversionContext context)
{
    private readonly string _member = schema.Version == CityGmlVersion.V3 ? "surfaceData" : "surfaceDataMember";
    private readonly TextureTargetWriter _targets = new(output, schema.Version, context);

    /// <summary>Writes the appearances into their property.</summary>
    /// <param name="property">The property that holds one appearance.</param>
    /// <param name="themes">The appearances that the feature holds.</param>
    /// <param name="scene">The top-level object.</param>
    public void Write(SchemaProperty property, List<ThemePlan> themes, Scene scene)
    {
        foreach (ThemePlan theme in themes)
        {
            output.Start(property.Name);
            output.Start("app", "Appearance");
            if (theme.Theme is { } name)
                output.Element("app", "theme", name);
            foreach (SurfaceDataPlan plan in theme.Data)
            {
                output.Start("app", _member);
                WriteData(plan, scene);
                output.End();
            }

            output.End();
            output.End();
        }
    }

    private static string Text(Colour colour) => string.Create(
        CultureInfo.InvariantCulture, $"{Part(colour.Red)} {Part(colour.Green)} {Part(colour.Blue)}");

    /// <summary>The schema admits 0 to 1 only.</summary>
    private static double Part(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);

    private void WriteData(SurfaceDataPlan plan, Scene scene)
    {
        if (plan.Data is Material material)
        {
            Start("X3DMaterial", plan);
            WriteMaterial(material);
            foreach ((var surface, _) in plan.Targets)
                _targets.Plain(surface, scene);
        }
        else if (plan.Data is Texture texture)
        {
            Start(texture.Placement is null ? "ParameterizedTexture" : "GeoreferencedTexture", plan);
            WriteTexture(texture);
            foreach ((var surface, SurfaceAppearance appearance) in plan.Targets)
            {
                if (texture.Placement is null)
                    _targets.Parameterized(surface, texture, appearance, scene);
                else
                    _targets.Plain(surface, scene);
            }
        }

        output.End();
    }

    private void Start(string name, SurfaceDataPlan plan)
    {
        output.Start("app", name);
        output.Id(plan.Id);
        if (plan.Data.Name is { } text)
            output.Element("gml", "name", text);
        if (!plan.IsFront)
            output.Element("app", "isFront", "false");
    }

    private void WriteMaterial(Material material)
    {
        Number("ambientIntensity", material.AmbientIntensity);
        ColourElement("diffuseColor", material.Diffuse);
        ColourElement("emissiveColor", material.Emissive);
        ColourElement("specularColor", material.Specular);
        Number("shininess", material.Shininess);
        Number("transparency", material.Transparency);
        if (material.IsSmooth is { } smooth)
            output.Element("app", "isSmooth", smooth ? "true" : "false");
    }

    private void WriteTexture(Texture texture)
    {
        output.Element("app", "imageURI", AnyUri.Escape(texture.ImageUri));
        if (texture.MediaType is { } type)
            output.Element("app", "mimeType", type);
        if (texture.Kind is "specific" or "typical" or "unknown")
            output.Element("app", "textureType", texture.Kind);
        if (texture.Wrap is "none" or "wrap" or "mirror" or "clamp" or "border")
            output.Element("app", "wrapMode", texture.Wrap);
        if (texture.Border is { } border)
            output.Element("app", "borderColor", $"{Text(border)} {SimpleValues.TextOf(Part(border.Opacity))}");
        if (texture.Placement is { } placement)
            WritePlacement(placement);
    }

    private void WritePlacement(ImagePlacement placement)
    {
        output.Element("app", "preferWorldFile", placement.PrefersWorldFile ? "true" : "false");
        if (placement.ReferencePoint is { } point)
        {
            output.Start("app", "referencePoint");
            output.Start("gml", "Point");
            positions.Single("pos", point);
            output.End();
            output.End();
        }

        if (placement.Orientation is var (a, b, c, d))
        {
            double[] matrix = [a, b, c, d];
            output.Element("app", "orientation", string.Join(' ', matrix.Select(SimpleValues.TextOf)));
        }
    }

    private void Number(string name, double? value)
    {
        if (value is { } number)
            output.Element("app", name, SimpleValues.TextOf(Part(number)));
    }

    private void ColourElement(string name, Colour? colour)
    {
        if (colour is { } value)
            output.Element("app", name, Text(value));
    }
}
