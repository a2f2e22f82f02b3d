namespace TwinInterop.Geometry.Meshes;

/// <summary>Numbers in sets that grow together; the lowest number of a set stands for it.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    /// <summary>Every number in a set of its own.</summary>
    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (int i = 0; i < count; i++)
            _parents[i] = i;
    }

    /// <summary>The lowest number of the set.</summary>
    public int Root(int item)
    {
        while (_parents[item] != item)
        {
            _parents[item] = _parents[_parents[item]];
            item = _parents[item];
        }

        return item;
    }

    /// <summary>Makes one set of two.</summary>
    public void Join(int a, int b)
    {
        int rootA = Root(a);
        int rootB = Root(b);
        if (rootA < rootB)
            _parents[rootB] = rootA;
        else
            _parents[rootA] = rootB;
    }
}
