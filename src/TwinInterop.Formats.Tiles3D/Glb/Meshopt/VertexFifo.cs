using System.Runtime.CompilerServices;

namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>The last sixteen vertices, the newest first.</summary>
internal struct VertexFifo
{
    private Slots _slots;
    private int _next;

    /// <summary>Puts a vertex in front.</summary>
    public void Push(uint vertex)
    {
        _slots[_next & 15] = vertex;
        _next++;
    }

    /// <summary>The vertex at a place, 0 for the newest.</summary>
    public readonly uint At(int place) => _slots[(_next - 1 - place) & 15];

    /// <summary>The place of a vertex; -1 where it is not among those pushed.</summary>
    public readonly int Find(uint vertex)
    {
        int pushed = Math.Min(_next, 16);
        for (int place = 0; place < pushed; place++)
        {
            if (At(place) == vertex)
                return place;
        }

        return -1;
    }

    [InlineArray(16)]
    private struct Slots
    {
        private uint _first;
    }
}
