namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Which object the file puts below which: wholes, containers, hosts.</summary>
/// <remarks>
/// A thing that fills an opening belongs to the element with the opening, whatever contains it; a part belongs to its
/// whole; anything else to the spatial element that contains it.
/// </remarks>
internal sealed class StructureLinks
{
    private readonly Dictionary<int, (IfcEntity Parent, string Link)> _parents = [];
    private readonly Dictionary<int, List<(IfcEntity Parent, string Link)>> _others = [];
    private readonly Dictionary<int, IfcEntity> _hosts = [];
    private readonly Dictionary<int, IfcEntity> _portOwners = [];

    public StructureLinks(IfcModel model)
    {
        Add(model, Schema.IfcClass.IfcRelVoidsElement, "RelatingBuildingElement", "RelatedOpeningElement", _hosts);
        Add(model, Schema.IfcClass.IfcRelProjectsElement, "RelatingElement", "RelatedFeatureElement", _hosts);
        Add(model, Schema.IfcClass.IfcRelAdheresToElement, "RelatingElement", "RelatedSurfaceFeatures", _hosts);
        Add(model, Schema.IfcClass.IfcRelConnectsPortToElement, "RelatedElement", "RelatingPort", _portOwners);
        foreach (IfcEntity fills in model.OfType(Schema.IfcClass.IfcRelFillsElement))
        {
            IfcEntity opening = fills.Reference("RelatingOpeningElement");
            if (opening.Exists && _hosts.TryGetValue(opening.Slot, out IfcEntity host))
                Link(fills.Reference("RelatedBuildingElement"), host, "fills");
        }

        AddParents(model, Schema.IfcClass.IfcRelAggregates, "RelatingObject", "RelatedObjects", "isPartOf");
        AddParents(model, Schema.IfcClass.IfcRelNests, "RelatingObject", "RelatedObjects", "isPartOf");
        AddParents(model, Schema.IfcClass.IfcRelContainedInSpatialStructure, "RelatingStructure", "RelatedElements", "containedIn");
    }

    /// <summary>The whole, container or host of an object, and how it hangs there; none when the file states none.</summary>
    public (IfcEntity Parent, string Link) ParentOf(IfcEntity child) => _parents.GetValueOrDefault(child.Slot);

    /// <summary>What else the file puts an object into.</summary>
    public IReadOnlyList<(IfcEntity Parent, string Link)> OthersOf(IfcEntity child) =>
        _others.TryGetValue(child.Slot, out List<(IfcEntity Parent, string Link)>? others) ? others : [];

    /// <summary>The element that an opening, projection or surface feature changes.</summary>
    public IfcEntity HostOf(IfcEntity feature) => _hosts.GetValueOrDefault(feature.Slot);

    /// <summary>The element that a port belongs to.</summary>
    public IfcEntity OwnerOf(IfcEntity port) =>
        _portOwners.TryGetValue(port.Slot, out IfcEntity owner) ? owner : ParentOf(port).Parent;

    private static void Add(
        IfcModel model, Schema.IfcClass relationship, string relating, string related, Dictionary<int, IfcEntity> into)
    {
        foreach (IfcEntity relation in model.OfType(relationship))
        {
            IfcEntity parent = relation.Reference(relating);
            if (!parent.Exists)
                continue;
            foreach (IfcEntity child in relation.References(related))
                into.TryAdd(child.Slot, parent);
        }
    }

    private void AddParents(IfcModel model, Schema.IfcClass relationship, string relating, string related, string link)
    {
        foreach (IfcEntity relation in model.OfType(relationship))
        {
            IfcEntity parent = relation.Reference(relating);
            if (!parent.Exists)
                continue;
            foreach (IfcEntity child in relation.References(related))
                Link(child, parent, link);
        }
    }

    private void Link(IfcEntity child, IfcEntity parent, string link)
    {
        if (!child.Exists || _parents.TryAdd(child.Slot, (parent, link)) || _parents[child.Slot].Parent == parent)
            return;

        if (!_others.TryGetValue(child.Slot, out List<(IfcEntity Parent, string Link)>? others))
            _others.Add(child.Slot, others = []);
        others.Add((parent, link));
    }
}
