using System.Collections.Immutable;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>A geometry as read, before its references are followed.</summary>
/// <remarks>Lives as long as the top-level object that it stands in, or as the file where other objects refer to it.</remarks>
internal sealed class GmlNode(GmlType type, string elementName, string? id, SourcePlace place)
{
    /// <summary>What it becomes.</summary>
    public GmlType Type { get; } = type;

    /// <summary>The local name of its element.</summary>
    public string ElementName { get; } = elementName;

    /// <summary>Its id; null when it has none.</summary>
    public string? Id { get; } = id;

    /// <summary>Where its element begins.</summary>
    public SourcePlace Place { get; } = place;

    /// <summary>The reference as written, for <see cref="GmlType.Reference"/>.</summary>
    public string? Href { get; init; }

    /// <summary>Whether an orientable geometry is turned.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The positions of a point or a line.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Members, patches, segments, the base of an orientable geometry, the exterior of a solid.</summary>
    public List<GmlNode> Members { get; init; } = [];

    /// <summary>The shells of cavities; null when there are none.</summary>
    public List<GmlNode>? Interiors { get; set; }

    /// <summary>The outer ring of a polygon.</summary>
    public RingDraft Exterior { get; init; }

    /// <summary>The holes of a polygon.</summary>
    public ImmutableArray<RingDraft> Holes { get; init; } = [];

    /// <summary>What an implicit geometry adds.</summary>
    public ImplicitDraft? Implicit { get; init; }

    /// <summary>What a Tin adds; null for any other geometry.</summary>
    public TinDraft? Tin { get; init; }

    /// <summary>How it looks; null where nothing says so.</summary>
    public List<SurfaceAppearanceDraft>? Appearances { get; set; }

    /// <summary>How many straight segments stand for a curve; 0 for what is straight.</summary>
    public int ApproximatedSegments { get; init; }

    /// <summary>The geometry of the model, once it was built.</summary>
    public AbstractGeometry? Built { get; set; }

    /// <summary>Whether it is being built: meeting it again then is a circle.</summary>
    public bool IsBuilding { get; set; }

    /// <summary>Whether building was tried.</summary>
    public bool IsDone { get; set; }
}
