namespace SampleBlock.Ifc;

/// <summary>Cuts openings into a wall that runs along x, and fills them.</summary>
internal sealed class WallOpenings(StepText step, StoreyElements elements, double thickness)
{
    private StepArgument? _windowMap;

    public void Door(Wall wall, string key, double x, double width, double height)
    {
        StepArgument opening = Cut(wall, key, x, 0, width, height, out StepArgument placement);
        HouseShapes shapes = elements.Shapes;
        StepArgument leaf = shapes.Box(0, 0.1, 0, width, 0.06, height);
        shapes.Style(leaf, "Chêne", (0.55, 0.35, 0.17), transparency: 0, specular: 0.1, exponent: 12);
        StepArgument door = step.AddRooted(
            "IFCDOOR", key, "Porte d'entrée", StepText.Absent, StepText.Absent, shapes.Placement(placement, 0, 0, 0),
            shapes.Body("SweptSolid", leaf), StepText.Absent, height, width, StepText.Name("DOOR"),
            StepText.Name("SINGLE_SWING_LEFT"), StepText.Absent);
        Fill(opening, door, key);
    }

    /// <summary>A window; all windows share one shape, which the first one defines.</summary>
    public void Window(Wall wall, string key, double x, double z, double width, double height)
    {
        StepArgument opening = Cut(wall, key, x, z, width, height, out StepArgument placement);
        HouseShapes shapes = elements.Shapes;
        _windowMap ??= shapes.Map(Pane(width, height));
        StepArgument window = step.AddRooted(
            "IFCWINDOW", key, "Fenêtre", StepText.Absent, StepText.Absent, shapes.Placement(placement, 0, 0, 0),
            shapes.Mapped(_windowMap.Value), StepText.Absent, height, width, StepText.Name("WINDOW"), StepText.Name("DOUBLE_PANEL_VERTICAL"),
            StepText.Absent);
        Fill(opening, window, key);
    }

    private StepArgument Pane(double width, double height)
    {
        StepArgument pane = elements.Shapes.Box(0, 0.12, 0, width, 0.06, height);
        elements.Shapes.Style(pane, "Verre", (0.7, 0.85, 0.9), transparency: 0.7, specular: 0.9, exponent: 96);
        return pane;
    }

    private StepArgument Cut(Wall wall, string key, double x, double z, double width, double height, out StepArgument placement)
    {
        HouseShapes shapes = elements.Shapes;
        placement = shapes.Placement(wall.Placement, x, 0, z);
        StepArgument opening = step.AddRooted(
            "IFCOPENINGELEMENT", $"{key}/baie", "Baie", StepText.Absent, StepText.Absent, placement,
            shapes.Body("SweptSolid", shapes.Box(0, 0, 0, width, thickness, height)), StepText.Absent, StepText.Name("OPENING"));
        step.AddRooted("IFCRELVOIDSELEMENT", $"{key}/vide", StepText.Absent, StepText.Absent, wall.Entity, opening);
        return opening;
    }

    private void Fill(StepArgument opening, StepArgument filling, string key)
    {
        step.AddRooted("IFCRELFILLSELEMENT", $"{key}/remplit", StepText.Absent, StepText.Absent, opening, filling);
        elements.Contain(filling);
    }
}
