using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes materials as styles of surfaces, each once.</summary>
/// <remarks>Memory: one entry for each material that differs from all others.</remarks>
/// <param name="instances">Takes them.</param>
internal sealed class StyleWriter(InstanceWriter instances)
{
    private const double DefaultShade = 0.8; // of the diffuse colour in X3D
    private const double SharpestExponent = 128;
    private readonly Dictionary<(Material? Material, int Image), int> _styles = [];

    /// <summary>Whether a style holds all that a material says.</summary>
    public static bool IsExact(Material material) => material with { Id = null } == Plain(material);

    /// <summary>Gives an item a look.</summary>
    /// <param name="item">The item.</param>
    /// <param name="material">Its material; null for none.</param>
    /// <param name="image">The number of the image on it; 0 for none.</param>
    public void Style(int item, Material? material, int image = 0)
    {
        Material? plain = material is null ? null : Plain(material);
        if (!_styles.TryGetValue((plain, image), out int style))
            _styles.Add((plain, image), style = Write(plain, image));
        instances.Write(instances.New(IfcClass.IfcStyledItem)
            .With("Item", StepArgument.Reference(item))
            .With("Styles", StepArgument.References([style])));
    }

    /// <summary>The colour that a material shows.</summary>
    public static Colour ColourOf(Material material) => material.Diffuse is { } diffuse
        ? new Colour(Share(diffuse.Red), Share(diffuse.Green), Share(diffuse.Blue))
        : new Colour(DefaultShade, DefaultShade, DefaultShade);

    private static Material Plain(Material material) => new()
    {
        Name = material.Name,
        Diffuse = ColourOf(material),
        Specular = material.Specular is { } specular ? new Colour(Share(specular.Red), Share(specular.Green), Share(specular.Blue)) : null,
        Shininess = material.Shininess is { } shininess ? Share(shininess) : null,
        Transparency = material.Transparency is > 0 and var transparency ? Share(transparency) : null,
    };

    private int Write(Material? material, int image)
    {
        var parts = new List<int>();
        if (material is not null)
            parts.Add(WriteRendering(material));
        else
            parts.Add(WriteWhite());
        if (image != 0)
        {
            parts.Add(instances.Write(instances.New(IfcClass.IfcSurfaceStyleWithTextures)
                .With("Textures", StepArgument.References([image]))));
        }

        int style = instances.Write(instances.New(IfcClass.IfcSurfaceStyle)
            .With("Name", StepArgument.Text(material is null ? TwinSets.UnderImage : material.Name))
            .With("Side", StepArgument.Enumeration("BOTH"))
            .With("Styles", StepArgument.References(parts)));
        return instances.Schema.Release == IfcRelease.Ifc2x3
            ? instances.Write(instances.New(IfcClass.IfcPresentationStyleAssignment).With("Styles", StepArgument.References([style])))
            : style;
    }

    /// <summary>What an image lies on where nothing is known of it: readers expect a colour in every style, and white leaves the image as it is.</summary>
    private int WriteWhite() => instances.Write(instances.New(IfcClass.IfcSurfaceStyleShading)
        .With("SurfaceColour", Colour(new Colour(1, 1, 1))));

    private int WriteRendering(Material material)
    {
        IfcInstance rendering = instances.New(IfcClass.IfcSurfaceStyleRendering)
            .With("SurfaceColour", Colour(ColourOf(material)))
            .With("ReflectanceMethod", StepArgument.Enumeration("NOTDEFINED"));
        if (material.Transparency is { } transparency)
            rendering["Transparency"] = StepArgument.Real(transparency);
        if (material.Specular is { } specular)
            rendering["SpecularColour"] = Colour(specular);
        if (material.Shininess is { } shininess)
            rendering["SpecularHighlight"] = StepArgument.Typed("IfcSpecularExponent", StepArgument.Real(shininess * SharpestExponent));
        return instances.Write(rendering);
    }

    private StepArgument Colour(Colour colour) => StepArgument.Reference(instances.Write(instances.New(IfcClass.IfcColourRgb)
        .With("Red", StepArgument.Real(colour.Red)).With("Green", StepArgument.Real(colour.Green)).With("Blue", StepArgument.Real(colour.Blue))));

    private static double Share(double value) => double.IsFinite(value) ? Math.Clamp(value, 0, 1) : 0;
}
