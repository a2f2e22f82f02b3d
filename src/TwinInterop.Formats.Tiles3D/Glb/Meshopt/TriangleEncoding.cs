namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>The state while triangles are compressed.</summary>
/// <remarks>Source: EXT_meshopt_compression, Appendix A, Mode 1.</remarks>
/// <param name="data">Where what does not fit a code goes.</param>
internal sealed class TriangleEncoding(PooledList<byte> data)
{
    private const int Explicit = 15;

    /// <summary>One above the last place of the vertex queue that a code can name beside an edge.</summary>
    private const int EdgeVertexLimit = 13;

    private const int VertexLimit = 14;

    private EdgeFifo _edges;
    private VertexFifo _vertices;
    private uint _next;
    private uint _last;

    /// <summary>Takes a triangle.</summary>
    /// <returns>Its code.</returns>
    public byte Encode(uint a, uint b, uint c, ReadOnlySpan<byte> table)
    {
        int edge = _edges.Find(a, b, c, out int turns);
        if (edge < 0)
            return EncodeAlone(a, b, c, table);
        return turns switch
        {
            0 => EncodeOnEdge(edge, a, b, c),
            1 => EncodeOnEdge(edge, b, c, a),
            _ => EncodeOnEdge(edge, c, a, b),
        };
    }

    private byte EncodeOnEdge(int edge, uint a, uint b, uint c)
    {
        int place = _vertices.Find(c);
        int code;
        if (place is >= 1 and < EdgeVertexLimit)
        {
            code = place;
        }
        else
        {
            code = c == _next ? 0 : c + 1 == _last ? 13 : c == _last + 1 ? 14 : Explicit;
            if (code == 0)
                _next++;
            else if (code == Explicit)
                WriteIndex(c);
            else
                _last = c;
            _vertices.Push(c);
        }

        _edges.Push(c, b);
        _edges.Push(a, c);
        return (byte)((edge << 4) | code);
    }

    private byte EncodeAlone(uint a, uint b, uint c, ReadOnlySpan<byte> table)
    {
        if (b == _next)
            (a, b, c) = (b, c, a);
        else if (c == _next)
            (a, b, c) = (c, a, b);
        int first = a == _next ? 0 : Explicit;
        if (first == 0)
            _next++;
        int second = Place(b);
        int third = Place(c);
        byte places = (byte)((second << 4) | third);
        int known = first == 0 ? table[..VertexLimit].IndexOf(places) : -1;
        byte code = (byte)(0xF0 | (known >= 0 ? known : first == 0 ? 14 : 15));
        if (known < 0)
            data.Add(places);
        if (first == Explicit)
            WriteIndex(a);
        if (second == Explicit)
            WriteIndex(b);
        if (third == Explicit)
            WriteIndex(c);
        _vertices.Push(a);
        if (second is 0 or Explicit)
            _vertices.Push(b);
        if (third is 0 or Explicit)
            _vertices.Push(c);
        _edges.Push(b, a);
        _edges.Push(c, b);
        _edges.Push(a, c);
        return code;
    }

    private int Place(uint vertex)
    {
        int place = _vertices.Find(vertex);
        if (place is >= 0 and < VertexLimit)
            return place + 1;
        if (vertex != _next)
            return Explicit;
        _next++;
        return 0;
    }

    private void WriteIndex(uint index)
    {
        Varints.Write(data, Varints.ZigZag((int)(index - _last)));
        _last = index;
    }
}
