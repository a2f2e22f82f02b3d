using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The objects of a file as a forest of city objects: facilities with their parts, and what stands by itself.</summary>
/// <remarks>Memory: some 200 bytes an object, without attributes and geometry.</remarks>
internal sealed class ObjectTree
{
    private readonly Dictionary<int, ObjectNode> _nodes = [];
    private readonly ClassMapping _classes = new();
    private readonly HashSet<ObjectNode> _resolved = [];
    private readonly IfcModel _model;
    private Dictionary<string, ObjectNode>? _byId;

    public ObjectTree(IfcModel model)
    {
        _model = model;
        Links = new StructureLinks(model);
        Notes = new TwinNotes(model);
        Collect();
        foreach (ObjectNode node in Nodes)
            SetParent(node);
        BreakCycles();
        foreach (ObjectNode node in Nodes)
            Resolve(node);
        foreach (ObjectNode node in Nodes)
            Attach(node);
    }

    /// <summary>Every object in the order of the text, also those that the model has no class for.</summary>
    public List<ObjectNode> Nodes { get; } = [];

    /// <summary>The top-level objects in the order of the text.</summary>
    public List<ObjectNode> Roots { get; } = [];

    /// <summary>What objects were before this tool wrote them as IFC.</summary>
    public TwinNotes Notes { get; }

    /// <summary>What the file says of wholes, containers and hosts.</summary>
    public StructureLinks Links { get; }

    /// <summary>The node of an object; null when there is none.</summary>
    public ObjectNode? Find(IfcEntity entity) => entity.Exists ? _nodes.GetValueOrDefault(entity.Slot) : null;

    private void Collect()
    {
        var slots = new List<IfcEntity>(_model.OfType(IfcClass.IfcObject));
        slots.Sort(static (a, b) => a.Slot.CompareTo(b.Slot));
        var identities = new IdentityRegister();
        foreach (IfcEntity entity in slots)
        {
            if (entity.Class == IfcClass.IfcProject || Notes.IsDerived(entity))
                continue;
            var node = new ObjectNode(entity) { Note = Notes.Of(entity) };
            identities.Name(node);
            Nodes.Add(node);
            _nodes.Add(entity.Slot, node);
        }
    }

    private void SetParent(ObjectNode node)
    {
        if (node.Note?.Parent is { } stated)
        {
            _byId ??= Nodes.DistinctBy(item => item.LocalId, StringComparer.Ordinal).ToDictionary(item => item.LocalId, StringComparer.Ordinal);
            node.Parent = _byId.GetValueOrDefault(stated);
            return;
        }

        (IfcEntity parent, string link) = Links.ParentOf(node.Entity);
        if (!parent.Exists && Links.HostOf(node.Entity) is { Exists: true } host)
            (parent, link) = (host, "voids");
        if (node.Entity.Class == IfcClass.IfcZone)
            (parent, link) = (FacilityOfMembers(node.Entity), "");
        node.Parent = Find(parent);
        node.Link = node.Parent is null ? "" : link;
    }

    /// <summary>The one building that holds all rooms of a zone; none when they lie in several.</summary>
    private IfcEntity FacilityOfMembers(IfcEntity zone)
    {
        IfcEntity found = default;
        foreach (IfcEntity assignment in zone.ReferredBy(IfcClass.IfcRelAssignsToGroup, "RelatingGroup"))
        {
            foreach (IfcEntity member in assignment.References("RelatedObjects"))
            {
                IfcEntity building = BuildingAbove(member);
                if (!building.Exists || (found.Exists && found != building))
                    return default;
                found = building;
            }
        }

        return found;
    }

    private IfcEntity BuildingAbove(IfcEntity entity)
    {
        const int DeepestTree = 64;
        for (int i = 0; i < DeepestTree && entity.Exists; i++)
        {
            if (entity.Class == IfcClass.IfcBuilding)
                return entity;
            entity = Links.ParentOf(entity).Parent;
        }

        return default;
    }

    private void BreakCycles()
    {
        var safe = new HashSet<ObjectNode>();
        var chain = new HashSet<ObjectNode>();
        foreach (ObjectNode node in Nodes)
        {
            chain.Clear();
            ObjectNode? current = node;
            while (current is not null && !safe.Contains(current) && chain.Add(current))
            {
                if (current.Parent is { } parent && chain.Contains(parent))
                {
                    _model.Report(ReadingDiagnostics.CyclicStructure, current.Entity, current.Entity.ToString());
                    current.Parent = null;
                }

                current = current.Parent;
            }

            safe.UnionWith(chain);
        }
    }

    /// <summary>Finds class and holder, those of all nodes above first.</summary>
    private void Resolve(ObjectNode node)
    {
        var chain = new Stack<ObjectNode>();
        for (ObjectNode? current = node; current is not null && !_resolved.Contains(current); current = current.Parent)
            chain.Push(current);
        while (chain.TryPop(out ObjectNode? current))
        {
            Classify(current);
            _resolved.Add(current);
        }
    }

    private void Classify(ObjectNode node)
    {
        FacilityKind place = node.Parent?.Inside ?? FacilityKind.Site;
        if (node.Note is { } note)
        {
            node.Class = new MappedClass(note.Class, SkosMatch.Exact);
            node.Holder = node.Parent is { IsObject: true } ? node.Parent : null;
            node.Inside = FacilityOf(note.Class) ?? place;
            return;
        }

        string name = node.EntityName;
        // A mark on an element goes with the element, whatever its type.
        EntityKind kind = node.Entity.Is(IfcClass.IfcSurfaceFeature) && Links.HostOf(node.Entity).Exists ? default : KindOf(node.Entity);
        MappedClass? found = _classes.Find(name, kind, place);
        if (found is null)
        {
            found = new MappedClass(CityObjectClass.GenericOccupiedSpace, SkosMatch.Broader);
            _model.Report(ReadingDiagnostics.NoClass, node.Entity, name, found.Canonical.Name);
        }

        node.Class = found.Exists ? Place(node, found, kind) : found;
        node.Inside = FacilityOf(node.CanonicalClass) ?? place;
    }

    /// <summary>What refines the entity: IFC4.3 has no types of facilities, they go by their own names, as types of the user do.</summary>
    private static EntityKind KindOf(IfcEntity entity)
    {
        const string UserDefined = "USERDEFINED";
        string? type = entity.Class == IfcClass.IfcFacility ? UserDefined : entity.Enum("PredefinedType");
        if (type == UserDefined)
            type = entity.Text("ObjectType")?.ToUpperInvariant() ?? type;
        BodyForm form = ClassMapping.DependsOnShape(entity.Type?.Name ?? "") ? BodyForms.Of(entity) : BodyForm.Unknown;
        return new EntityKind(type, entity.Enum("CompositionType"), form);
    }

    /// <summary>The first class under which the object has a holder or can stand by itself.</summary>
    private MappedClass Place(ObjectNode node, MappedClass found, in EntityKind kind)
    {
        if (Fits(node, found))
            return found;
        if (ClassMapping.FindLoose(node.EntityName) is { } loose && Fits(node, loose))
            return loose;
        foreach (EntityKind wider in (ReadOnlySpan<EntityKind>)[kind, default])
        {
            if (_classes.Find(node.EntityName, wider, FacilityKind.Site) is { Exists: true } outside && Fits(node, outside))
                return outside;
        }

        return new MappedClass(CityObjectClass.GenericOccupiedSpace, SkosMatch.Broader);
    }

    private static bool Fits(ObjectNode node, MappedClass candidate)
    {
        for (ObjectNode? above = node.Parent; above is not null; above = above.Parent)
        {
            if (!above.IsObject || !PartMapping.CanHold(above.CanonicalClass, candidate.Canonical))
                continue;
            node.Holder = above;
            return true;
        }

        return PartMapping.CanStandAlone(candidate.Canonical);
    }

    private static FacilityKind? FacilityOf(CityObjectClass canonical) => canonical.Name switch
    {
        "Building" or "BuildingPart" => FacilityKind.Building,
        "Bridge" or "BridgePart" => FacilityKind.Bridge,
        "Tunnel" or "TunnelPart" => FacilityKind.Tunnel,
        "Road" or "Railway" or "Waterway" => FacilityKind.Transport,
        _ => null,
    };

    private void Attach(ObjectNode node)
    {
        if (node.IsObject)
            (node.Holder?.Parts ?? Roots).Add(node);
        else if (Find(Links.HostOf(node.Entity)) is { } host)
            AttachTo(host.Features, node);
        else if (node.Entity.Is(IfcClass.IfcPort) && Find(Links.OwnerOf(node.Entity)) is { } owner)
            AttachTo(owner.Ports, node);
        else if (node.Entity.Is(IfcClass.IfcLinearElement) && node.Parent is { } whole)
            AttachLayout(whole, node);
    }

    /// <summary>Layouts are attributes of their alignment, and so are the segments of these.</summary>
    private static void AttachLayout(ObjectNode whole, ObjectNode node)
    {
        if (whole.Entity.Is(IfcClass.IfcAlignment))
            AttachTo(whole.Layouts, node);
        else if (node.Entity.Is(IfcClass.IfcAlignmentSegment) && whole.Parent is { } alignment && alignment.Entity.Is(IfcClass.IfcAlignment))
            node.IsAttribute = true;
    }

    private static void AttachTo(List<ObjectNode> attributes, ObjectNode node)
    {
        attributes.Add(node);
        node.IsAttribute = true;
    }
}
