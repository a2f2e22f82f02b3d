namespace SampleBlock.Ifc;

/// <summary>Adds the elements and spaces of one storey.</summary>
internal sealed class StoreyElements(StepText step, IfcProject project, IfcAttributes attributes, Storey storey)
{
    private readonly List<StepArgument> _elements = [];
    private readonly List<StepArgument> _spaces = [];

    /// <summary>The shapes of the model.</summary>
    public HouseShapes Shapes => project.Shapes;

    public Wall Wall(string key, string name, bool isExternal, StepArgument solid, string shapeType = "SweptSolid")
    {
        StepArgument placement = Shapes.Placement(storey.Placement, 0, 0, 0);
        StepArgument wall = step.AddRooted(
            "IFCWALL", $"{storey.Key}/mur/{key}", name, StepText.Absent, StepText.Absent, placement,
            Shapes.Body(shapeType, solid), StepText.Absent,
            StepText.Name(isExternal ? "SOLIDWALL" : "PARTITIONING"));
        _elements.Add(wall);
        attributes.Set(
            wall,
            "Pset_WallCommon",
            ("IsExternal", StepText.Typed("IFCBOOLEAN", isExternal)),
            ("LoadBearing", StepText.Typed("IFCBOOLEAN", isExternal)),
            ("ThermalTransmittance", StepText.Typed("IFCTHERMALTRANSMITTANCEMEASURE", isExternal ? 0.32 : 2.1)));
        if (isExternal)
            attributes.MarkMasonry(wall);
        return new Wall(wall, placement);
    }

    public void Slab(string key, string name, string kind, StepArgument solid) => _elements.Add(step.AddRooted(
        "IFCSLAB", $"{storey.Key}/dalle/{key}", name, StepText.Absent, StepText.Absent, Shapes.Placement(storey.Placement, 0, 0, 0),
        Shapes.Body("SweptSolid", solid), StepText.Absent, StepText.Name(kind)));

    /// <summary>The roof and its two slopes, covered with tiles.</summary>
    public void Roof(StepArgument south, StepArgument north)
    {
        StepArgument red = step.Add("IFCCOLOURRGB", StepText.Absent, 0.7, 0.25, 0.2);
        StepArgument shading = step.Add("IFCSURFACESTYLESHADING", red, 0.0);
        StepArgument style = step.Add("IFCSURFACESTYLE", "Tuiles", StepText.Name("BOTH"), StepText.List(shading));
        StepArgument placement = Shapes.Placement(storey.Placement, 0, 0, 0);
        StepArgument roof = step.AddRooted(
            "IFCROOF", "toit", "Toiture", StepText.Absent, StepText.Absent, placement, StepText.Absent, StepText.Absent,
            StepText.Name("GABLE_ROOF"));
        StepArgument Slope(string name, StepArgument solid)
        {
            step.Add("IFCSTYLEDITEM", solid, StepText.List(style), StepText.Absent);
            return step.AddRooted(
                "IFCSLAB", $"toit/{name}", $"Versant {name}", StepText.Absent, StepText.Absent, Shapes.Placement(placement, 0, 0, 0),
                Shapes.Body("SweptSolid", solid), StepText.Absent, StepText.Name("ROOF"));
        }

        project.Aggregate("toit/versants", roof, Slope("sud", south), Slope("nord", north));
        _elements.Add(roof);
    }

    public void Space(string key, string name, double floorArea, StepArgument solid)
    {
        StepArgument space = step.AddRooted(
            "IFCSPACE", $"{storey.Key}/piece/{key}", name, StepText.Absent, StepText.Absent, Shapes.Placement(storey.Placement, 0, 0, 0),
            Shapes.Body("SweptSolid", solid), name, StepText.Name("ELEMENT"), StepText.Name("INTERNAL"), StepText.Absent);
        _spaces.Add(space);
        attributes.Set(space, "Pset_SpaceCommon", ("IsExternal", StepText.Typed("IFCBOOLEAN", false)));
        attributes.SpaceQuantities(space, floorArea);
    }

    public void Sensor(string key, string name, string kind, StepArgument solid) => _elements.Add(step.AddRooted(
        "IFCSENSOR", $"{storey.Key}/capteur/{key}", name, StepText.Absent, StepText.Absent, Shapes.Placement(storey.Placement, 0, 0, 0),
        Shapes.Body("SweptSolid", solid), key, StepText.Name(kind)));

    /// <summary>Adds an element that was made elsewhere.</summary>
    public void Contain(StepArgument element) => _elements.Add(element);

    /// <summary>Ties everything to the storey.</summary>
    public void Complete()
    {
        step.AddRooted(
            "IFCRELCONTAINEDINSPATIALSTRUCTURE", $"{storey.Key}/contenu", StepText.Absent, StepText.Absent, StepText.List([.. _elements]),
            storey.Entity);
        project.Aggregate($"{storey.Key}/pieces", storey.Entity, [.. _spaces]);
    }
}
