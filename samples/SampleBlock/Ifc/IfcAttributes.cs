namespace SampleBlock.Ifc;

/// <summary>Property sets, quantities and materials of the house.</summary>
internal sealed class IfcAttributes(StepText step)
{
    private readonly List<StepArgument> _masonry = [];
    private int _sets;

    /// <summary>Attaches a property set to one object.</summary>
    public void Set(StepArgument entity, string name, params ReadOnlySpan<(string Name, StepArgument Value)> properties)
    {
        var members = new StepArgument[properties.Length];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = step.Add(
                "IFCPROPERTYSINGLEVALUE", properties[i].Name, StepText.Absent, properties[i].Value, StepText.Absent);
        }

        Attach(entity, step.AddRooted("IFCPROPERTYSET", $"pset/{++_sets}", name, StepText.Absent, StepText.List(members)));
    }

    /// <summary>Attaches the area and volume of a space.</summary>
    public void SpaceQuantities(StepArgument space, double floorArea)
    {
        StepArgument area = step.Add(
            "IFCQUANTITYAREA", "NetFloorArea", StepText.Absent, StepText.Absent, Math.Round(floorArea, 3), StepText.Absent);
        Attach(space, step.AddRooted(
            "IFCELEMENTQUANTITY", $"qto/{++_sets}", "Qto_SpaceBaseQuantities", StepText.Absent, StepText.Absent, StepText.List(area)));
    }

    /// <summary>Remembers an outer wall, which is of stone and insulated inside.</summary>
    public void MarkMasonry(StepArgument wall) => _masonry.Add(wall);

    /// <summary>Gives the outer walls their layers.</summary>
    public void Finish()
    {
        StepArgument Layer(string material, string category, double thickness) => step.Add(
            "IFCMATERIALLAYER", step.Add("IFCMATERIAL", material, StepText.Absent, category), thickness, StepText.Absent, material,
            StepText.Absent, category, StepText.Absent);
        StepArgument layers = step.Add(
            "IFCMATERIALLAYERSET", StepText.List(Layer("Pierre", "stone", 0.2), Layer("Laine de bois", "wood", 0.1)),
            "Mur extérieur", StepText.Absent);
        StepArgument usage = step.Add(
            "IFCMATERIALLAYERSETUSAGE", layers, StepText.Name("AXIS2"), StepText.Name("POSITIVE"), 0.0, StepText.Absent);
        step.AddRooted(
            "IFCRELASSOCIATESMATERIAL", "material", StepText.Absent, StepText.Absent, StepText.List([.. _masonry]), usage);
    }

    private void Attach(StepArgument entity, StepArgument set) => step.AddRooted(
        "IFCRELDEFINESBYPROPERTIES", $"defines/{_sets}", StepText.Absent, StepText.Absent, StepText.List(entity), set);
}
