using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>The boundary surfaces of one city object, with the polygons that they share with its geometries.</summary>
internal sealed class SemanticPlan
{
    private readonly List<(CityObject Part, string Type, int Parent)> _parts = [];
    private readonly List<List<int>?> _children = [];
    private readonly Dictionary<(AbstractGeometry Leaf, string Lod), int> _byLeaf = new(LeafComparer.Instance);

    /// <summary>Collects the surfaces below an object.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="type">Its type.</param>
    public SemanticPlan(CityObject owner, string type)
    {
        Add(owner, type, parent: -1);
        for (int i = 0; i < _parts.Count; i++)
        {
            foreach (LodGeometry geometry in _parts[i].Part.Geometry)
            {
                foreach (AbstractGeometry leaf in geometry.Geometry.Leaves())
                    _byLeaf.TryAdd((leaf, geometry.Lod), i);
            }
        }
    }

    /// <summary>How many surfaces there are.</summary>
    public int Count => _parts.Count;

    /// <summary>Parts at any depth that have no place among the semantics and must be city objects.</summary>
    public List<(CityObject Part, bool IsMoved)> Others { get; } = [];

    /// <summary>A surface, its type, and the surface that it lies in or -1.</summary>
    public (CityObject Part, string Type, int Parent) this[int index] => _parts[index];

    /// <summary>The surface that a polygon, line or point belongs to at a level of detail; -1 for none.</summary>
    public int Find(AbstractGeometry leaf, string lod) => _byLeaf.GetValueOrDefault((leaf, lod), -1);

    /// <summary>The surfaces below another.</summary>
    public IReadOnlyList<int> ChildrenOf(int index) => _children[index] ?? [];

    private void Add(CityObject owner, string type, int parent)
    {
        foreach (CityObject part in owner.Parts)
        {
            if (CityJsonTypes.SemanticTypeOf(part, type) is not { } semantic)
            {
                Others.Add((part, parent >= 0));
                continue;
            }

            _parts.Add((part, semantic, parent));
            _children.Add(null);
            if (parent >= 0)
                (_children[parent] ??= []).Add(_parts.Count - 1);
            Add(part, type, _parts.Count - 1);
        }
    }
}
