using TwinInterop.Formats.CityGml.Modules;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>A feature as read, before its geometry is built.</summary>
internal sealed class FeatureDraft
{
    /// <summary>The canonical class.</summary>
    public required CityObjectClass Class { get; init; }

    /// <summary>The class in the source with its prefix; null when equal to the canonical one.</summary>
    public required string? SourceClass { get; init; }

    /// <summary>The class of the schema; the common base of all city objects for a class of an extension.</summary>
    public required SchemaClass Schema { get; init; }

    /// <summary>The id, as written or generated.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the id was generated.</summary>
    public required bool HasGeneratedId { get; init; }

    /// <summary>Where the element begins.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Attributes in source order, repeated ones apart.</summary>
    public List<CityAttribute> Attributes { get; } = [];

    /// <summary>Geometry properties in source order.</summary>
    public List<GeometryDraft> Geometry { get; } = [];

    /// <summary>The property gml:location and where it stands; null where there is none.</summary>
    public (ExtensionContent Content, SourcePlace Place)? Location { get; set; }

    /// <summary>Features inside.</summary>
    public List<FeatureDraft> Parts { get; } = [];

    /// <summary>Relations.</summary>
    public List<CityObjectRelation> Relations { get; } = [];

    /// <summary>Addresses.</summary>
    public List<AddressDraft> Addresses { get; } = [];

    /// <summary>External references.</summary>
    public List<ExternalReference> ExternalReferences { get; } = [];

    /// <summary>Dates.</summary>
    public Lifespan Lifespan { get; set; } = Lifespan.Unknown;

    /// <summary>Features inside that are no city objects: dynamizers, point clouds.</summary>
    public List<SchemaObject> Modules { get; } = [];

    /// <summary>The grid of a raster relief; null for any other object.</summary>
    public GridCoverage? Coverage { get; set; }

    /// <summary>Verbatim content.</summary>
    public List<ExtensionContent> Extensions { get; } = [];
}
