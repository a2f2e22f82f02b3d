namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>The geometries of one top-level object by id, and those that several objects share.</summary>
internal sealed class GmlIndex
{
    private readonly Dictionary<string, GmlNode> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GmlNode> _shared;

    /// <param name="shared">Geometries that other top-level objects refer to; the same instances for all objects.</param>
    public GmlIndex(Dictionary<string, GmlNode> shared) => _shared = shared;

    /// <summary>The geometries of this object, by id.</summary>
    public IReadOnlyDictionary<string, GmlNode> Own => _own;

    /// <summary>Leaves out all geometries of the object before.</summary>
    public void Clear() => _own.Clear();

    /// <summary>Adds a geometry; where others refer to it, the instance that they use is given back.</summary>
    /// <param name="node">The geometry.</param>
    /// <param name="isDuplicate">Whether another geometry of this object has that id.</param>
    public GmlNode Add(GmlNode node, out bool isDuplicate)
    {
        isDuplicate = false;
        if (node.Id is not { } id)
            return node;

        GmlNode kept = _shared.TryGetValue(id, out GmlNode? shared) && shared.Place == node.Place ? shared : node;
        isDuplicate = !_own.TryAdd(id, kept);
        return kept;
    }

    /// <summary>The geometry of an id, or null.</summary>
    public GmlNode? Find(string id) => _own.GetValueOrDefault(id) ?? _shared.GetValueOrDefault(id);
}
