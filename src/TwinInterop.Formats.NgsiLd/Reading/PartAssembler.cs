using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Puts parts that follow their whole in the text back into it.</summary>
/// <remarks>Our writer puts every part behind its whole, so that one top-level object at a time suffices.</remarks>
/// <param name="maxDepth">Longest chain of parts of parts.</param>
internal sealed class PartAssembler(int maxDepth)
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private Node? _root;

    /// <summary>Whether the object of an entity is being put together.</summary>
    public bool Holds(string entityId) => _nodes.TryGetValue(entityId, out Node? node) && node.Depth < maxDepth;

    /// <summary>Adds a part to the object being put together.</summary>
    public void AddPart(string entityId, CityObject part, string parentId)
    {
        Node parent = _nodes[parentId];
        var node = new Node(part, parent.Depth + 1);
        parent.Parts.Add(node);
        _nodes.TryAdd(entityId, node);
    }

    /// <summary>Begins the next top-level object.</summary>
    public void Begin(string entityId, CityObject cityObject)
    {
        _root = new Node(cityObject, 1);
        _nodes.Add(entityId, _root);
    }

    /// <summary>The top-level object, now complete; null when there is none.</summary>
    public CityObject? Take()
    {
        CityObject? complete = _root?.Build();
        _root = null;
        _nodes.Clear();
        return complete;
    }

    private sealed class Node(CityObject cityObject, int depth)
    {
        public int Depth { get; } = depth;

        public List<Node> Parts { get; } = [];

        public CityObject Build() => Parts.Count == 0 ? cityObject : cityObject with { Parts = [.. Parts.Select(part => part.Build())] };
    }
}
