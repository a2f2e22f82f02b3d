using System.Buffers;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Packs truth values, the first into the lowest bit.</summary>
/// <param name="output">Where full bytes go.</param>
internal sealed class BitWriter(IBufferWriter<byte> output)
{
    private byte _byte;
    private int _used;

    /// <summary>Adds a truth value.</summary>
    public void Add(bool value)
    {
        if (value)
            _byte |= (byte)(1 << _used);
        if (++_used == 8)
            Flush();
    }

    /// <summary>Writes the last byte, filled up with zeros.</summary>
    public void Flush()
    {
        if (_used == 0)
            return;
        output.Write([_byte]);
        _byte = 0;
        _used = 0;
    }
}
