using System.Buffers.Text;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Writes real numbers as exchange structures have them.</summary>
/// <remarks>ISO 10303-21:2016, 6.4.2: digits, a point, further digits, and an exponent after E.</remarks>
internal static class StepReal
{
    /// <summary>Writes the fewest digits that give the number back; at most 32 bytes.</summary>
    /// <param name="number">A finite number.</param>
    /// <param name="text">Takes the bytes.</param>
    /// <exception cref="ArgumentException">The number is not finite: an exchange structure has no text for it.</exception>
    public static int Format(double number, Span<byte> text)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException($"Expected a finite number, found {number}.", nameof(number));
        _ = Utf8Formatter.TryFormat(number + 0.0, text, out int length); // the caller reserves; adding zero makes -0 a plain 0
        Span<byte> written = text[..length];
        if (written.Contains((byte)'.'))
            return length;
        int exponent = written.IndexOf((byte)'E');
        int at = exponent < 0 ? length : exponent;
        text[at..length].CopyTo(text[(at + 1)..]);
        text[at] = (byte)'.';
        return length + 1;
    }
}
