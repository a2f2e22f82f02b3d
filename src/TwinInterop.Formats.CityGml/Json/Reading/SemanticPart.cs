using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>A boundary surface in the making: a semantic object of one or more geometries of its owner.</summary>
/// <param name="localId">Its id, as written or made from its place.</param>
/// <param name="hasGeneratedId">Whether the id was made.</param>
/// <param name="source">The semantic object as first written.</param>
internal sealed class SemanticPart(string localId, bool hasGeneratedId, NestedValue source)
{
    private readonly List<(string Lod, List<AbstractGeometry> Leaves)> _leaves = [];

    /// <summary>Its id, as written or made from its place.</summary>
    public string LocalId => localId;

    /// <summary>Whether the id was made.</summary>
    public bool HasGeneratedId => hasGeneratedId;

    /// <summary>The semantic object as first written.</summary>
    public NestedValue Source => source;

    /// <summary>The surface that it lies in; null when it lies in the owner itself.</summary>
    public SemanticPart? Parent { get; set; }

    /// <summary>The surfaces that lie in it.</summary>
    public List<SemanticPart> Children { get; } = [];

    /// <summary>The geometries of it, one per level of detail.</summary>
    public IEnumerable<LodGeometry> Geometry => _leaves.Select(entry => new LodGeometry(entry.Lod, GatherOf(entry.Leaves)));

    /// <summary>Adds a surface, point or line of the owner's geometry at a level of detail.</summary>
    public void Add(string lod, AbstractGeometry leaf)
    {
        int at = _leaves.FindIndex(entry => entry.Lod == lod);
        if (at < 0)
        {
            at = _leaves.Count;
            _leaves.Add((lod, []));
        }

        _leaves[at].Leaves.Add(leaf);
    }

    /// <summary>Whether a part is this one or lies above it.</summary>
    public bool IsWithin(SemanticPart other)
    {
        for (SemanticPart? current = this; current is not null; current = current.Parent)
        {
            if (ReferenceEquals(current, other))
                return true;
        }

        return false;
    }

    private static AbstractGeometry GatherOf(List<AbstractGeometry> leaves) => leaves[0] switch
    {
        Point => new MultiPoint([.. leaves.OfType<Point>()]),
        LineString => new MultiCurve([.. leaves.OfType<AbstractCurve>()]),
        _ => new MultiSurface([.. leaves.OfType<AbstractSurface>()]),
    };
}
