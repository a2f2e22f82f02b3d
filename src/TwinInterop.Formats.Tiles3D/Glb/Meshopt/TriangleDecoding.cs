namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>The state while triangles are restored.</summary>
/// <remarks>Source: EXT_meshopt_compression, Appendix A, Mode 1.</remarks>
internal ref struct TriangleDecoding
{
    private ReadOnlySpan<byte> _data;
    private EdgeFifo _edges;
    private VertexFifo _vertices;
    private uint _next;
    private uint _last;

    /// <summary>Begins.</summary>
    /// <param name="data">What does not fit the codes.</param>
    public TriangleDecoding(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>Restores a triangle.</summary>
    /// <returns>False where the data end too early.</returns>
    public bool TryDecode(byte code, ReadOnlySpan<byte> table, Span<uint> triangle)
    {
        int high = code >> 4;
        int low = code & 15;
        return high < 15 ? TryDecodeOnEdge(high, low, triangle) : TryDecodeAlone(low, table, triangle);
    }

    private bool TryDecodeOnEdge(int edge, int code, Span<uint> triangle)
    {
        (uint a, uint b) = _edges.At(edge);
        uint c;
        if (code is >= 1 and <= 12)
        {
            c = _vertices.At(code);
        }
        else
        {
            if (code == 15)
            {
                if (!TryReadIndex(out c))
                    return false;
            }
            else
            {
                c = code switch { 0 => _next++, 13 => --_last, _ => ++_last };
            }

            _vertices.Push(c);
        }

        _edges.Push(c, b);
        _edges.Push(a, c);
        (triangle[0], triangle[1], triangle[2]) = (a, b, c);
        return true;
    }

    private bool TryDecodeAlone(int code, ReadOnlySpan<byte> table, Span<uint> triangle)
    {
        byte places;
        if (code < 14)
        {
            places = table[code];
        }
        else
        {
            if (_data.IsEmpty)
                return false;
            places = _data[0];
            _data = _data[1..];
            if (places == 0)
                _next = 0;
        }

        uint a;
        if (code == 15)
        {
            if (!TryReadIndex(out a))
                return false;
        }
        else
        {
            a = _next++;
        }

        // Both corners are found before any is pushed, so places count from the queue as it was.
        if (!TryPlace(places >> 4, out uint b) || !TryPlace(places & 15, out uint c))
            return false;
        _vertices.Push(a);
        if (places >> 4 is 0 or 15)
            _vertices.Push(b);
        if ((places & 15) is 0 or 15)
            _vertices.Push(c);
        _edges.Push(b, a);
        _edges.Push(c, b);
        _edges.Push(a, c);
        (triangle[0], triangle[1], triangle[2]) = (a, b, c);
        return true;
    }

    private bool TryPlace(int place, out uint vertex)
    {
        if (place == 15)
            return TryReadIndex(out vertex);
        vertex = place == 0 ? _next++ : _vertices.At(place - 1);
        return true;
    }

    private bool TryReadIndex(out uint index)
    {
        bool isRead = Varints.TryRead(ref _data, out uint value);
        _last += Varints.Restore(value);
        index = _last;
        return isRead;
    }
}
