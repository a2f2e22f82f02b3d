using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes which object is part of, contained in or filled into which.</summary>
/// <remarks>Memory: some 40 bytes for each object.</remarks>
/// <param name="document">Takes the relationships.</param>
internal sealed class StructureWriter(IfcDocument document)
{
    private readonly List<ObjectReference> _roots = [];
    private readonly HashSet<int> _placed = [];
    private readonly List<int> _alignments = [];
    private readonly List<(ObjectReference Parent, List<int> Aggregated, List<int> Contained, List<int> Nested)> _parts = [];

    /// <summary>Enters a top-level object, which the site takes at the end unless a relation places it.</summary>
    public void AddRoot(in ObjectReference root) => _roots.Add(root);

    /// <summary>Enters alignments, which the project takes at the end.</summary>
    public void AddAlignments(ReadOnlySpan<int> alignments) => _alignments.AddRange(alignments);

    /// <summary>Whether a relationship has placed an object; from now on one has.</summary>
    public bool Place(in ObjectReference item) => _placed.Add(item.Number);

    /// <summary>Writes the parts of an object; those that a relation may place nearer wait for <see cref="WriteRoots"/>.</summary>
    /// <param name="parent">The whole.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="place">The nearest place that the whole is in, or is; null where it is on the site.</param>
    public void WriteParts(in ObjectReference parent, List<ObjectReference> parts, ObjectReference? place)
    {
        var fillings = new List<int>();
        var aggregated = new List<int>();
        var contained = new List<int>();
        var nested = new List<int>();
        var members = new List<int>();
        foreach (ObjectReference part in parts)
        {
            switch (LinkOf(parent.Entity, part.Entity))
            {
                case StructureLink.Filled:
                    WriteFilling(parent, part);
                    if (place is null)
                        AddRoot(part);
                    fillings.Add(part.Number);
                    break;
                case StructureLink.Nested:
                    nested.Add(part.Number);
                    break;
                case StructureLink.Contained:
                    contained.Add(part.Number);
                    break;
                case StructureLink.Member:
                    members.Add(part.Number);
                    AddRoot(part);
                    break;
                default:
                    aggregated.Add(part.Number);
                    break;
            }
        }

        if (aggregated.Count + contained.Count + nested.Count > 0)
            _parts.Add((parent, aggregated, contained, nested));
        if (place is { } container)
            WriteContained(container, fillings, $"fillings of {parent.GlobalId}");
        if (members.Count > 0)
        {
            document.Instances.Write(document.NewRoot(IfcClass.IfcRelAssignsToGroup, parent.GlobalId, "parts")
                .With("Name", StepArgument.Text(TwinSets.DerivedType))
                .With("RelatedObjects", StepArgument.References(members))
                .With("RelatingGroup", StepArgument.Reference(parent.Number)));
        }
    }

    /// <summary>How a part hangs on its whole.</summary>
    public StructureLink LinkOf(EntityType parent, EntityType part)
    {
        if (Is(parent, IfcClass.IfcGroup))
            return StructureLink.Member;
        if (Is(parent, IfcClass.IfcAlignment) && !Is(part, IfcClass.IfcAlignment))
            return StructureLink.Nested;
        if (Is(parent, IfcClass.IfcElement) && (Is(part, IfcClass.IfcDoor) || Is(part, IfcClass.IfcWindow)))
            return StructureLink.Filled;
        return IsSpatial(parent) && Is(part, IfcClass.IfcProduct) && !IsSpatial(part) ? StructureLink.Contained : StructureLink.Aggregated;
    }

    /// <summary>Writes an aggregation.</summary>
    public void WriteAggregates(in ObjectReference parent, List<int> parts, string name)
    {
        if (parts.Count == 0)
            return;
        document.Instances.Write(document.NewRoot(IfcClass.IfcRelAggregates, parent.GlobalId, name)
            .With("RelatingObject", StepArgument.Reference(parent.Number))
            .With("RelatedObjects", StepArgument.References(parts)));
    }

    /// <summary>Writes what stands along an alignment.</summary>
    public void WriteNested(in ObjectReference parent, List<int> parts, string name)
    {
        if (parts.Count == 0)
            return;
        document.Instances.Write(document.NewRoot(IfcClass.IfcRelNests, parent.GlobalId, name)
            .With("RelatingObject", StepArgument.Reference(parent.Number))
            .With("RelatedObjects", StepArgument.References(parts)));
    }

    /// <summary>Writes a containment.</summary>
    public void WriteContained(in ObjectReference container, List<int> contents, string name)
    {
        if (contents.Count == 0)
            return;
        document.Instances.Write(document.NewRoot(IfcClass.IfcRelContainedInSpatialStructure, container.GlobalId, name)
            .With("RelatedElements", StepArgument.References(contents))
            .With("RelatingStructure", StepArgument.Reference(container.Number)));
    }

    /// <summary>Writes a door or window into an opening of its host; the opening is made for that.</summary>
    public void WriteFilling(in ObjectReference host, in ObjectReference filling)
    {
        InstanceWriter instances = document.Instances;
        int placement = document.WritePlacement(host.Placement, new Position(0, 0, 0));
        int opening = instances.Write(document.NewRoot(IfcClass.IfcOpeningElement, filling.GlobalId, "opening")
            .With("ObjectType", StepArgument.Text(TwinSets.DerivedType))
            .With("ObjectPlacement", StepArgument.Reference(placement)));
        instances.Write(document.NewRoot(IfcClass.IfcRelVoidsElement, filling.GlobalId, "voids")
            .With("RelatingBuildingElement", StepArgument.Reference(host.Number))
            .With("RelatedOpeningElement", StepArgument.Reference(opening)));
        instances.Write(document.NewRoot(IfcClass.IfcRelFillsElement, filling.GlobalId, "fills")
            .With("RelatingOpeningElement", StepArgument.Reference(opening))
            .With("RelatedBuildingElement", StepArgument.Reference(filling.Number)));
    }

    /// <summary>Writes where parts stand, and the top-level objects: sites in the project, everything else on a site.</summary>
    /// <param name="project">The project.</param>
    public void WriteRoots(in ObjectReference project)
    {
        foreach ((ObjectReference parent, List<int> aggregated, List<int> contained, List<int> nested) in _parts)
        {
            WriteAggregates(parent, aggregated.FindAll(part => !_placed.Contains(part)), "parts");
            WriteContained(parent, contained.FindAll(part => !_placed.Contains(part)), "contents");
            WriteNested(parent, nested.FindAll(part => !_placed.Contains(part)), "nested");
        }

        var sites = new List<int>();
        var facilities = new List<int>();
        var elements = new List<int>();
        foreach (ObjectReference root in _roots)
        {
            if (_placed.Contains(root.Number))
                continue;
            if (Is(root.Entity, IfcClass.IfcSite))
                sites.Add(root.Number);
            else if (Is(root.Entity, IfcClass.IfcAlignment))
                _alignments.Add(root.Number);
            else if (IsSpatial(root.Entity))
                facilities.Add(root.Number);
            else if (Is(root.Entity, IfcClass.IfcProduct))
                elements.Add(root.Number);
        }

        if (facilities.Count > 0 || elements.Count > 0 || sites.Count == 0)
        {
            ObjectReference site = WriteSite(project);
            WriteAggregates(site, facilities, "facilities");
            WriteContained(site, elements, "elements");
            sites.Add(site.Number);
        }

        WriteAggregates(project, sites, "sites");
        WriteAggregates(project, _alignments, "alignments");
    }

    private ObjectReference WriteSite(in ObjectReference project)
    {
        IfcInstance site = document.NewRoot(IfcClass.IfcSite, project.GlobalId, "site")
            .With("Name", StepArgument.Text(document.Info.Name))
            .With("ObjectType", StepArgument.Text(TwinSets.DerivedType))
            .With("CompositionType", StepArgument.Enumeration("ELEMENT"))
            .With("ObjectPlacement", StepArgument.Reference(document.WritePlacement(0, new Position(0, 0, 0))));
        return new ObjectReference(document.Instances.Write(site), site.Type, GlobalIds.Derive(project.GlobalId, "site"), 0);
    }

    /// <summary>Whether an entity is a place that things can be in.</summary>
    public bool IsSpatial(EntityType entity) =>
        Is(entity, IfcClass.IfcSpatialStructureElement) || Is(entity, IfcClass.IfcSpatialElement);

    private bool Is(EntityType entity, IfcClass other) =>
        document.Schema.Entity(other) is { } declared && entity.IsSubtypeOf(declared);
}
