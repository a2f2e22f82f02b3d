using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Puts parts that follow their parent in the text back into it.</summary>
/// <remarks>Our writer puts every part behind its parent, so that one top-level object at a time suffices.</remarks>
/// <param name="maxDepth">Longest chain of parts of parts.</param>
internal sealed class PartAssembler(int maxDepth)
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private Node? _root;

    /// <summary>Takes the next object.</summary>
    /// <param name="cityObject">Without parts.</param>
    /// <param name="parent">The id of the object that it is a part of; null when it says nothing of one.</param>
    /// <param name="isPart">Whether the parent was found.</param>
    /// <returns>The top-level object before it, now complete; null when there is none yet.</returns>
    public CityObject? Add(CityObject cityObject, string? parent, out bool isPart)
    {
        isPart = parent is not null && _nodes.TryGetValue(parent, out Node? known) && known.Depth < maxDepth;
        if (isPart)
        {
            known = _nodes[parent!]; // a part has the id of a parent that is known
            var part = new Node(cityObject, known.Depth + 1);
            known.Parts.Add(part);
            _nodes.TryAdd(cityObject.Source.LocalId, part);
            return null;
        }

        var node = new Node(cityObject, 1);
        CityObject? complete = TakeLast();
        _root = node;
        _nodes.Add(cityObject.Source.LocalId, node);
        return complete;
    }

    /// <summary>The last top-level object; null when there is none.</summary>
    public CityObject? TakeLast()
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

        public CityObject Build() => Parts.Count == 0
            ? cityObject
            : cityObject with { Parts = [.. cityObject.Parts, .. Parts.Select(part => part.Build())] };
    }
}
