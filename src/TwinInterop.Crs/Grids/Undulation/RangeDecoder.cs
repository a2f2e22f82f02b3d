namespace TwinInterop.Crs.Grids.Undulation;

/// <summary>Reads bits from a binary range coder (G. N. N. Martin, 1979; carry-less reading side).</summary>
internal sealed class RangeDecoder : IBitCoder
{
    private const uint Renormalise = 1u << 24;

    private readonly ReadOnlyMemory<byte> _bytes;
    private int _next;
    private uint _range = uint.MaxValue;
    private uint _code;

    public RangeDecoder(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        // The first byte of the writer is its empty carry.
        for (int i = 0; i < 5; i++)
            _code = (_code << 8) | NextByte();
    }

    public bool Code(ref BitProbability probability, bool bit)
    {
        uint bound = (_range >> 16) * probability.OfOne;
        bool one = _code < bound;
        if (one)
        {
            _range = bound;
        }
        else
        {
            _code -= bound;
            _range -= bound;
        }

        probability.Learn(one);
        while (_range < Renormalise)
        {
            _range <<= 8;
            _code = (_code << 8) | NextByte();
        }

        return one;
    }

    private byte NextByte() => _next < _bytes.Length
        ? _bytes.Span[_next++]
        : throw new InvalidDataException($"Expected more than {_bytes.Length} bytes in a table of undulations.");
}
