namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>A place in a text.</summary>
/// <param name="Offset">Bytes before it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">Bytes before it in its line, from 1.</param>
internal readonly record struct TextPlace(long Offset, long Line, long Column)
{
    public static TextPlace Start { get; } = new(0, 1, 1);

    /// <summary>The place behind some bytes that follow this one.</summary>
    public TextPlace After(ReadOnlySpan<byte> bytes)
    {
        int last = bytes.LastIndexOf((byte)'\n');
        return last < 0
            ? new TextPlace(Offset + bytes.Length, Line, Column + bytes.Length)
            : new TextPlace(Offset + bytes.Length, Line + bytes.Count((byte)'\n'), bytes.Length - last);
    }

    public override string ToString() => $"line {Line}, column {Column} (byte {Offset})";

    /// <summary>The place with the JSON pointer of what stands there.</summary>
    public string With(string pointer) => pointer.Length == 0 ? ToString() : $"{pointer}: {ToString()}";
}
