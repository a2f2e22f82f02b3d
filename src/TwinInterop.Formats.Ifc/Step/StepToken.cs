namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Tells what kind of parameter begins at a position and where it ends.</summary>
internal static class StepToken
{
    /// <param name="text">The text.</param>
    /// <param name="at">Where the parameter begins; no blank stands there.</param>
    /// <param name="end">Behind its last character.</param>
    internal static StepKind Read(ReadOnlySpan<byte> text, int at, out int end)
    {
        end = at;
        if ((uint)at >= (uint)text.Length)
            return StepKind.Malformed;

        byte first = text[at];
        switch (first)
        {
            case (byte)'$':
                end = at + 1;
                return StepKind.Unset;
            case (byte)'*':
                end = at + 1;
                return StepKind.Derived;
            case (byte)'#':
                end = SkipDigits(text, at + 1);
                return end > at + 1 ? StepKind.Reference : StepKind.Malformed;
            case (byte)'\'':
                return Delimited(StepScanner.SkipString(text, at), StepKind.String, ref end);
            case (byte)'(':
                return Delimited(StepScanner.SkipBrackets(text, at), StepKind.List, ref end);
            case (byte)'"':
                return Binary(text, at, out end);
            case (byte)'.' when at + 1 < text.Length && !IsDigit(text[at + 1]):
                return Enumeration(text, at, out end);
            default:
                return first is (byte)'+' or (byte)'-' or (byte)'.' || IsDigit(first)
                    ? Number(text, at, out end)
                    : Typed(text, at, out end);
        }
    }

    private static StepKind Delimited(int behind, StepKind kind, ref int end)
    {
        if (behind < 0)
            return StepKind.Malformed;

        end = behind;
        return kind;
    }

    private static StepKind Number(ReadOnlySpan<byte> text, int at, out int end)
    {
        int i = text[at] is (byte)'+' or (byte)'-' ? at + 1 : at;
        int digits = i;
        i = SkipDigits(text, i);
        int count = i - digits;
        StepKind kind = StepKind.Integer;
        if (i < text.Length && text[i] == '.')
        {
            kind = StepKind.Real;
            int fraction = ++i;
            i = SkipDigits(text, i);
            count += i - fraction;
        }

        if (i < text.Length && text[i] is (byte)'E' or (byte)'e')
        {
            kind = StepKind.Real;
            i++;
            if (i < text.Length && text[i] is (byte)'+' or (byte)'-')
                i++;
            int exponent = i;
            i = SkipDigits(text, i);
            if (i == exponent)
                count = 0;
        }

        end = i;
        return count == 0 ? StepKind.Malformed : kind;
    }

    private static StepKind Enumeration(ReadOnlySpan<byte> text, int at, out int end)
    {
        int length = text[(at + 1)..].IndexOfAnyExcept(StepScanner.KeywordCharacters);
        end = at + length + 2;
        return length > 0 && text[end - 1] == '.' ? StepKind.Enumeration : StepKind.Malformed;
    }

    private static StepKind Binary(ReadOnlySpan<byte> text, int at, out int end)
    {
        int i = at + 1;
        while (i < text.Length && char.IsAsciiHexDigit((char)text[i]))
            i++;
        end = i + 1;
        return i < text.Length && text[i] == '"' && i > at + 1 && text[at + 1] is >= (byte)'0' and <= (byte)'3'
            ? StepKind.Binary
            : StepKind.Malformed;
    }

    private static StepKind Typed(ReadOnlySpan<byte> text, int at, out int end)
    {
        end = at;
        int length = text[at..].IndexOfAnyExcept(StepScanner.KeywordCharacters);
        if (length <= 0)
            return StepKind.Malformed;

        int bracket = StepScanner.SkipBlank(text, at + length);
        return bracket < text.Length && text[bracket] == '('
            ? Delimited(StepScanner.SkipBrackets(text, bracket), StepKind.Typed, ref end)
            : StepKind.Malformed;
    }

    private static int SkipDigits(ReadOnlySpan<byte> text, int at)
    {
        while ((uint)at < (uint)text.Length && IsDigit(text[at]))
            at++;
        return at;
    }

    private static bool IsDigit(byte b) => (uint)(b - '0') <= 9;
}
