using System.Runtime.CompilerServices;

namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>The last sixteen edges as a neighbour runs along them, the newest first.</summary>
internal struct EdgeFifo
{
    private Slots _slots;
    private int _next;

    /// <summary>Puts an edge in front.</summary>
    public void Push(uint from, uint to)
    {
        _slots[_next & 15] = ((ulong)from << 32) | to;
        _next++;
    }

    /// <summary>The edge at a place, 0 for the newest.</summary>
    public readonly (uint From, uint To) At(int place)
    {
        ulong edge = _slots[(_next - 1 - place) & 15];
        return ((uint)(edge >> 32), (uint)edge);
    }

    /// <summary>The place of an edge of a triangle, at most 14; -1 where none is known.</summary>
    /// <param name="a">First corner.</param>
    /// <param name="b">Second corner.</param>
    /// <param name="c">Third corner.</param>
    /// <param name="turns">By how many corners the triangle must be turned so that it begins with the edge.</param>
    public readonly int Find(uint a, uint b, uint c, out int turns)
    {
        ulong ab = ((ulong)a << 32) | b;
        ulong bc = ((ulong)b << 32) | c;
        ulong ca = ((ulong)c << 32) | a;
        int pushed = Math.Min(_next, 15);
        for (int place = 0; place < pushed; place++)
        {
            ulong edge = _slots[(_next - 1 - place) & 15];
            turns = edge == ab ? 0 : edge == bc ? 1 : edge == ca ? 2 : -1;
            if (turns >= 0)
                return place;
        }

        turns = 0;
        return -1;
    }

    [InlineArray(16)]
    private struct Slots
    {
        private ulong _first;
    }
}
