using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>A geometry as it will be written.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Lod">Its level of detail in the model.</param>
internal sealed record PlannedGeometry(GeometryKinds Kind, string Lod)
{
    private readonly List<int> _semantics = [];
    private readonly Dictionary<int, int> _places = [];

    /// <summary>The geometry that it stands for; null when it is made of boundary surfaces.</summary>
    public LodGeometry? Source { get; init; }

    /// <summary>Faces by shell and solid; lines and points in one shell of one entry.</summary>
    public List<List<List<PlannedItem>>> Solids { get; init; } = [];

    /// <summary>The index of the template of an instance.</summary>
    public int Template { get; init; }

    /// <summary>The vertex of an instance.</summary>
    public int ReferenceVertex { get; init; }

    /// <summary>The matrix of an instance.</summary>
    public Transform3D? Matrix { get; init; }

    /// <summary>How many faces were left out since they have fewer than three distinct vertices.</summary>
    public int Collapsed { get; init; }

    /// <summary>Whether neighbours in a ring or line fell together and stand once.</summary>
    public bool HasRepeated { get; init; }

    /// <summary>Whether some position had no height.</summary>
    public bool LacksHeight { get; init; }

    /// <summary>The semantic objects that are written with it, in order, by their index in the object.</summary>
    public IReadOnlyList<int> Semantics => _semantics;

    /// <summary>All faces, lines or points.</summary>
    public IEnumerable<PlannedItem> Items => Solids.SelectMany(solid => solid).SelectMany(shell => shell);

    /// <summary>Adds a semantic object to those that are written with it.</summary>
    public void AddSemantic(int index)
    {
        if (_places.TryAdd(index, _semantics.Count))
            _semantics.Add(index);
    }

    /// <summary>The place of a semantic object among those written; -1 when it is not.</summary>
    public int PlaceOf(int index) => _places.GetValueOrDefault(index, -1);

    /// <summary>How deep the boundaries are nested: 1 points, 2 lines, 3 surfaces, 4 a solid, 5 solids.</summary>
    public int Depth => Kind switch
    {
        GeometryKinds.MultiPoint => 1,
        GeometryKinds.MultiLineString => 2,
        GeometryKinds.MultiSurface or GeometryKinds.CompositeSurface => 3,
        GeometryKinds.Solid => 4,
        _ => 5,
    };
}
