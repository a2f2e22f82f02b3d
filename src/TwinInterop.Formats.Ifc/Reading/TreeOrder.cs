namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Orders in which the objects of a tree are computed.</summary>
internal static class TreeOrder
{
    /// <summary>Every object of the model before its parts.</summary>
    public static List<ObjectNode> WholesFirst(IEnumerable<ObjectNode> roots)
    {
        var order = new List<ObjectNode>();
        var pending = new Stack<ObjectNode>();
        foreach (ObjectNode root in roots)
        {
            pending.Push(root);
            while (pending.TryPop(out ObjectNode? node))
            {
                order.Add(node);
                for (int i = node.Parts.Count - 1; i >= 0; i--)
                    pending.Push(node.Parts[i]);
            }
        }

        return order;
    }

    /// <summary>Every object of the model behind its parts, top-level objects in order.</summary>
    public static List<ObjectNode> PartsFirst(IEnumerable<ObjectNode> roots)
    {
        var order = new List<ObjectNode>();
        foreach (ObjectNode root in roots)
        {
            List<ObjectNode> down = WholesFirst([root]);
            down.Reverse();
            order.AddRange(down);
        }

        return order;
    }
}
