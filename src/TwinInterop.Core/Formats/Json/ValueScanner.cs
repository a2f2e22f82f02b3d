using System.Buffers;

namespace TwinInterop.Formats.Json;

/// <summary>Finds where a JSON value ends, block by block, without looking at what it says.</summary>
/// <remarks>A fault inside the value is left for the parser, which knows what to say about it.</remarks>
internal struct ValueScanner
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"[]{}"u8);
    private static readonly SearchValues<byte> StringEnd = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> ScalarEnd = SearchValues.Create(",]} \t\r\n\u001e"u8);

    private bool _inString;
    private bool _escaped;
    private int _depth;

    /// <summary>Deepest nesting met.</summary>
    public int Deepest { get; private set; }

    /// <summary>Whether a number or literal was begun: the end of the text ends it too.</summary>
    public bool IsScalar { get; private set; }

    /// <summary>Goes through the next block.</summary>
    /// <returns>How many bytes of the block belong to the value; -1 when the value goes on after the block.</returns>
    public int Scan(ReadOnlySpan<byte> block)
    {
        int at = 0;
        while (at < block.Length)
        {
            if (_inString)
            {
                at = ScanString(block, at);
                if (!_inString && _depth == 0)
                    return at;
                continue;
            }

            if (_depth == 0 && (IsScalar || !Structure.Contains(block[at])))
            {
                IsScalar = true;
                int end = block[at..].IndexOfAny(ScalarEnd);
                return end < 0 ? -1 : at + end;
            }

            int hit = block[at..].IndexOfAny(Structure);
            if (hit < 0)
                return -1;

            at += hit + 1;
            if (Enter(block[at - 1]))
                return at;
        }

        return -1;
    }

    private bool Enter(byte mark)
    {
        switch (mark)
        {
            case (byte)'"':
                _inString = true;
                return false;
            case (byte)'[' or (byte)'{':
                _depth++;
                Deepest = Math.Max(Deepest, _depth);
                return false;
            default:
                _depth--;
                return _depth <= 0;
        }
    }

    private int ScanString(ReadOnlySpan<byte> block, int at)
    {
        if (_escaped)
        {
            _escaped = false;
            return at + 1;
        }

        int hit = block[at..].IndexOfAny(StringEnd);
        if (hit < 0)
            return block.Length;

        _escaped = block[at + hit] == '\\';
        _inString = _escaped;
        return at + hit + 1;
    }
}
