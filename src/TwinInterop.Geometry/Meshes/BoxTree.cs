using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Finds boxes that meet a box, by a binary tree halved along the longest extent.</summary>
internal sealed class BoxTree
{
    private const int LeafSize = 8;

    private readonly Box3D[] _boxes;
    private readonly int[] _items;
    private readonly Node[] _nodes;
    private int _count;

    /// <summary>The tree over boxes, which it keeps.</summary>
    public BoxTree(Box3D[] boxes)
    {
        _boxes = boxes;
        _items = new int[boxes.Length];
        for (int i = 0; i < boxes.Length; i++)
            _items[i] = i;
        _nodes = new Node[Math.Max(1, 4 * boxes.Length / LeafSize)];
        if (boxes.Length > 0)
            Split(0, boxes.Length, new double[boxes.Length]);
    }

    /// <summary>Appends the indices of all boxes that meet a box.</summary>
    public void Find(in Box3D box, List<int> found)
    {
        if (_count == 0)
            return;

        Span<int> stack = stackalloc int[128];
        int depth = 0;
        stack[depth++] = 0;
        while (depth > 0)
        {
            ref readonly Node node = ref _nodes[stack[--depth]];
            if (!node.Box.Meets(box))
                continue;
            if (node.Right < 0)
            {
                for (int i = node.From; i < node.To; i++)
                {
                    if (_boxes[_items[i]].Meets(box))
                        found.Add(_items[i]);
                }
            }
            else
            {
                stack[depth++] = node.Right;
                stack[depth++] = node.Left;
            }
        }
    }

    private int Split(int from, int to, double[] keys)
    {
        Box3D box = Box3D.Empty;
        for (int i = from; i < to; i++)
            box = box.Add(_boxes[_items[i]]);
        int index = _count++;
        _nodes[index] = new Node(box, from, to, -1, -1);
        if (to - from <= LeafSize)
            return index;

        Vector3D size = box.Size;
        int axis = size.X >= size.Y && size.X >= size.Z ? 0 : size.Y >= size.Z ? 1 : 2;
        for (int i = from; i < to; i++)
            keys[i] = Middle(_boxes[_items[i]], axis);
        Array.Sort(keys, _items, from, to - from);
        int half = (from + to) / 2;
        int left = Split(from, half, keys);
        int right = Split(half, to, keys);
        _nodes[index] = new Node(box, from, to, left, right);
        return index;
    }

    private static double Middle(in Box3D box, int axis) => axis switch
    {
        0 => box.Min.X + box.Max.X,
        1 => box.Min.Y + box.Max.Y,
        _ => box.Min.Z + box.Max.Z,
    };

    private readonly record struct Node(Box3D Box, int From, int To, int Left, int Right);
}
