using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>An object of the file and its place in the tree of the model.</summary>
/// <param name="entity">The instance.</param>
internal sealed class ObjectNode(IfcEntity entity)
{
    /// <summary>The instance.</summary>
    public IfcEntity Entity { get; } = entity;

    /// <summary>How the source names it; unique in the dataset.</summary>
    public string LocalId { get; set; } = "";

    /// <summary>Whether the source names it not at all.</summary>
    public bool HasGeneratedId { get; set; }

    /// <summary>The whole, container or host that the file states; null when it states none.</summary>
    public ObjectNode? Parent { get; set; }

    /// <summary>How it hangs on <see cref="Parent"/>: the type of relation where the model cannot hold it there.</summary>
    public string Link { get; set; } = "";

    /// <summary>What it was before this tool wrote it as IFC; null where its entity tells.</summary>
    public TwinNote? Note { get; set; }

    /// <summary>What it is in the model.</summary>
    public MappedClass Class { get; set; } = MappedClass.None;

    /// <summary>What things inside it stand in.</summary>
    public FacilityKind Inside { get; set; }

    /// <summary>The object whose part it is in the model; null for a top-level object.</summary>
    public ObjectNode? Holder { get; set; }

    /// <summary>Its parts in the model, in the order of the text.</summary>
    public List<ObjectNode> Parts { get; } = [];

    /// <summary>Openings, projections and surface features: they are attributes and shape of this object.</summary>
    public List<ObjectNode> Features { get; } = [];

    /// <summary>Ports: they are attributes of this object.</summary>
    public List<ObjectNode> Ports { get; } = [];

    /// <summary>Of an alignment: its layouts, which are attributes of it.</summary>
    public List<ObjectNode> Layouts { get; } = [];

    /// <summary>Whether it is an attribute of another object: an opening, a port and the like.</summary>
    public bool IsAttribute { get; set; }

    /// <summary>Whether it becomes an object of the model.</summary>
    public bool IsObject => Class.Exists;

    /// <summary>Its canonical class.</summary>
    public CityObjectClass CanonicalClass => Class.Canonical;

    /// <summary>Whether the canonical class says less than the entity does.</summary>
    public bool IsGeneralized => Class.Match == SkosMatch.Broader;

    /// <summary>Its entity as the schema spells it.</summary>
    public string EntityName => Entity.Type?.Name ?? "";
}
