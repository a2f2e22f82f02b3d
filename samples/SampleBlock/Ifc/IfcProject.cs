using TwinInterop.Geometry;

namespace SampleBlock.Ifc;

/// <summary>The frame of the model: project, units, georeferencing, site, building and storeys.</summary>
internal sealed class IfcProject
{
    private readonly StepText _step;

    /// <summary>Writes the frame for a building whose lower left corner lies at a place in Lambert-93.</summary>
    public IfcProject(StepText step, Position corner)
    {
        _step = step;
        StepArgument world = step.Add("IFCAXIS2PLACEMENT3D", Origin(), StepText.Absent, StepText.Absent);
        StepArgument context = step.Add(
            "IFCGEOMETRICREPRESENTATIONCONTEXT", StepText.Absent, "Model", new StepArgument("3"), 1e-5, world, StepText.Absent);
        StepArgument body = step.Add(
            "IFCGEOMETRICREPRESENTATIONSUBCONTEXT", "Body", "Model", new StepArgument("*"), new StepArgument("*"), new StepArgument("*"),
            new StepArgument("*"), context, StepText.Absent, StepText.Name("MODEL_VIEW"), StepText.Absent);
        StepArgument metre = step.Add(
            "IFCSIUNIT", new StepArgument("*"), StepText.Name("LENGTHUNIT"), StepText.Absent, StepText.Name("METRE"));
        StepArgument crs = step.Add(
            "IFCPROJECTEDCRS", "EPSG:2154", "RGF93 v1 / Lambert-93", "RGF93", "EPSG:5720", "Lambert-93", StepText.Absent, metre);
        step.Add("IFCMAPCONVERSION", context, crs, corner.X, corner.Y, corner.Z, 1.0, 0.0, 1.0);
        Project = step.AddRooted(
            "IFCPROJECT", "project", "Valmont-les-Tilleuls", "Maison des Tilleuls", StepText.Absent, StepText.Absent,
            "Relevé", StepText.List(context), Units(metre));
        Shapes = new HouseShapes(step, body);
        (Site, SitePlacement) = AddSite();
    }

    public StepArgument Project { get; }

    public HouseShapes Shapes { get; }

    public StepArgument Site { get; }

    public StepArgument SitePlacement { get; }

    /// <summary>Says that the parts make up the whole.</summary>
    public void Aggregate(string key, StepArgument whole, params ReadOnlySpan<StepArgument> parts) => _step.AddRooted(
        "IFCRELAGGREGATES", key, StepText.Absent, StepText.Absent, whole, StepText.List(parts));

    private StepArgument Origin() => _step.Add("IFCCARTESIANPOINT", StepText.List(0.0, 0.0, 0.0));

    private (StepArgument Site, StepArgument Placement) AddSite()
    {
        StepArgument placement = Shapes.Placement(null, 0, 0, 0);
        StepArgument site = _step.AddRooted(
            "IFCSITE", "site", "Îlot du canal", StepText.Absent, StepText.Absent, placement, StepText.Absent, StepText.Absent,
            StepText.Name("ELEMENT"), StepText.Absent, StepText.Absent, StepText.Absent, StepText.Absent, StepText.Absent);
        Aggregate("project/site", Project, site);
        return (site, placement);
    }

    private StepArgument Units(StepArgument metre)
    {
        StepArgument Si(string type, string name) => _step.Add(
            "IFCSIUNIT", new StepArgument("*"), StepText.Name(type), StepText.Absent, StepText.Name(name));
        StepArgument Power(StepArgument unit, int exponent) => _step.Add(
            "IFCDERIVEDUNITELEMENT", unit, new StepArgument(exponent.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        StepArgument area = Si("AREAUNIT", "SQUARE_METRE");
        StepArgument transmittance = _step.Add(
            "IFCDERIVEDUNIT",
            StepText.List(
                Power(Si("POWERUNIT", "WATT"), 1), Power(metre, -2), Power(Si("THERMODYNAMICTEMPERATUREUNIT", "KELVIN"), -1)),
            StepText.Name("THERMALTRANSMITTANCEUNIT"),
            StepText.Absent);
        return _step.Add(
            "IFCUNITASSIGNMENT",
            StepText.List(metre, area, Si("VOLUMEUNIT", "CUBIC_METRE"), Si("PLANEANGLEUNIT", "RADIAN"), transmittance));
    }
}
