using TwinInterop.Geometry;

namespace SampleBlock.Ifc;

/// <summary>The Maison des Tilleuls as a building model: the same house as in the city model, with its inside.</summary>
/// <remarks>IFC4 (ISO 16739-1), metres, placed in EPSG:2154 with heights in EPSG:5720 by a map conversion.</remarks>
internal sealed class IfcHouse
{
    private const double Thickness = 0.3;
    private const double Floor = 2.8;
    private readonly House _house;
    private readonly StepText _step = new();
    private readonly IfcProject _project;
    private readonly HouseShapes _shapes;
    private readonly IfcAttributes _attributes;
    private readonly StepArgument _building;
    private readonly StepArgument _buildingPlacement;

    public IfcHouse(House house)
    {
        _house = house;
        Position corner = house.Plot.At(0, 0, house.Ground);
        _project = new IfcProject(_step, corner);
        _shapes = _project.Shapes;
        _attributes = new IfcAttributes(_step);
        _buildingPlacement = _shapes.Placement(_project.SitePlacement, 0, 0, 0);
        _building = AddBuilding();
        Storey ground = AddStorey("rdc", "Rez-de-chaussée", 0);
        Storey upper = AddStorey("etage", "Étage", Floor);
        _project.Aggregate("building/storeys", _building, ground.Entity, upper.Entity);
        AddGroundFloor(ground);
        AddUpperFloor(upper);
        _attributes.Finish();
    }

    /// <summary>The model as a Part 21 file.</summary>
    public string ToText(string fileName) => _step.Complete(fileName);

    private StepArgument AddBuilding()
    {
        StepArgument address = _step.Add(
            "IFCPOSTALADDRESS", StepText.Name("SITE"), StepText.Absent, StepText.Absent, StepText.Absent,
            StepText.List("2 Rue des Érables"), StepText.Absent, "Valmont-les-Tilleuls", StepText.Absent, "69999", "France");
        StepArgument building = _step.AddRooted(
            "IFCBUILDING", "building", "Maison des Tilleuls", StepText.Absent, StepText.Absent, _buildingPlacement, StepText.Absent,
            "Maison des Tilleuls", StepText.Name("ELEMENT"), StepText.Absent, StepText.Absent, address);
        _project.Aggregate("site/building", _project.Site, building);
        _attributes.Set(
            building,
            "Pset_BuildingCommon",
            ("NumberOfStoreys", StepText.Typed("IFCINTEGER", new StepArgument("2"))),
            ("YearOfConstruction", StepText.Typed("IFCLABEL", "1932")),
            ("IsLandmarked", StepText.Typed("IFCLOGICAL", false)));
        _attributes.Set(
            building,
            "Ville_Identifiants",
            ("RNB", StepText.Typed("IFCIDENTIFIER", "VALM0004TEST")),
            ("BDTOPO", StepText.Typed("IFCIDENTIFIER", "BATIMENT0000000009990004")));
        return building;
    }

    private Storey AddStorey(string key, string name, double elevation)
    {
        StepArgument placement = _shapes.Placement(_buildingPlacement, 0, 0, elevation);
        StepArgument storey = _step.AddRooted(
            "IFCBUILDINGSTOREY", key, name, StepText.Absent, StepText.Absent, placement, StepText.Absent, StepText.Absent,
            StepText.Name("ELEMENT"), elevation);
        return new Storey(key, storey, placement);
    }

    private void AddGroundFloor(Storey storey)
    {
        var elements = new StoreyElements(_step, _project, _attributes, storey);
        double w = _house.Width, d = _house.Depth, inside = d - (2 * Thickness), kitchen = w - 5.6 - Thickness;
        elements.Slab("dalle", "Dalle basse", "BASESLAB", _shapes.Box(0, 0, -0.2, w, d, 0.2));
        Wall south = elements.Wall("sud", "Mur sud", isExternal: true, _shapes.Box(0, 0, 0, w, Thickness, Floor));
        elements.Wall("nord", "Mur nord", isExternal: true, _shapes.Box(0, d - Thickness, 0, w, Thickness, Floor));
        elements.Wall("ouest", "Mur ouest", isExternal: true, _shapes.Box(0, Thickness, 0, Thickness, inside, Floor));
        elements.Wall("est", "Mur est", isExternal: true, _shapes.Box(w - Thickness, Thickness, 0, Thickness, inside, Floor));
        elements.Wall("refend", "Cloison", isExternal: false, _shapes.Box(5.5, Thickness, 0, 0.1, inside, Floor - 0.2));
        var openings = new WallOpenings(_step, elements, Thickness);
        openings.Door(south, "porte", 1, 1, 2.1);
        openings.Window(south, "fenetre1", 3.5, 1, 1.2, 1.3);
        openings.Window(south, "fenetre2", 6.5, 1, 1.2, 1.3);
        elements.Space("sejour", "Séjour", (5.5 - Thickness) * inside, _shapes.Box(Thickness, Thickness, 0, 5.5 - Thickness, inside, Floor - 0.2));
        elements.Space("cuisine", "Cuisine", kitchen * inside, _shapes.Box(5.6, Thickness, 0, kitchen, inside, Floor - 0.2));
        elements.Sensor("co2", "Sonde CO2 du séjour", "CO2SENSOR", _shapes.Box(5.4, 4, 1.5, 0.1, 0.1, 0.15));
        elements.Complete();
    }

    private void AddUpperFloor(Storey storey)
    {
        var elements = new StoreyElements(_step, _project, _attributes, storey);
        double w = _house.Width, d = _house.Depth, eaves = _house.Eaves - Floor, slope = (_house.Ridge - _house.Eaves) / (d / 2);
        double inside = d - (2 * Thickness);
        elements.Slab("plancher", "Plancher", "FLOOR", _shapes.Box(Thickness, Thickness, -0.2, w - (2 * Thickness), inside, 0.2));
        elements.Wall("sud", "Mur sud", isExternal: true, _shapes.CutBelow(_shapes.Box(0, 0, 0, w, Thickness, eaves + 0.2), 0, eaves, slope), "Clipping");
        elements.Wall(
            "nord", "Mur nord", isExternal: true, _shapes.CutBelow(_shapes.Box(0, d - Thickness, 0, w, Thickness, eaves + 0.2), d, eaves, -slope), "Clipping");
        foreach ((string key, string name, double x) in new[] { ("ouest", "Pignon ouest", 0.0), ("est", "Pignon est", w - Thickness) })
        {
            StepArgument box = _shapes.Box(x, Thickness, 0, Thickness, inside, _house.Ridge - Floor);
            elements.Wall(key, name, isExternal: true, _shapes.CutBelow(_shapes.CutBelow(box, 0, eaves, slope), d, eaves, -slope), "Clipping");
        }

        elements.Space("chambre", "Chambre", (w - (2 * Thickness)) * inside, _shapes.Box(Thickness, Thickness, 0, w - (2 * Thickness), inside, eaves));
        double run = d / 2, top = _house.Ridge - Floor, cover = 0.2;
        StepArgument south = _shapes.PrismAlongX(0, w, (0, eaves), (run, top), (run, top + cover), (0, eaves + cover));
        StepArgument north = _shapes.PrismAlongX(0, w, (d, eaves), (d, eaves + cover), (run, top + cover), (run, top));
        elements.Roof(south, north);
        elements.Complete();
    }
}
