using System.Buffers;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Finds where tokens and parameters begin and end. Positions are indices; a negative one means that there is none.</summary>
/// <remarks>ISO 10303-21:2016, 5 and 6.</remarks>
internal static class StepScanner
{
    /// <summary>Deepest nesting of brackets in one instance; IFC needs 5.</summary>
    internal const int MaxDepth = 64;

    /// <summary>Characters of keywords. An exclamation mark begins the keyword of a type that is the user's own.</summary>
    internal static readonly SearchValues<byte> KeywordCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_!"u8);

    /// <summary>Goes over white space, control characters and comments; a comment without end runs to the end of the text.</summary>
    internal static int SkipBlank(ReadOnlySpan<byte> text, int at)
    {
        while ((uint)at < (uint)text.Length)
        {
            byte b = text[at];
            if (b <= ' ')
                at++;
            else if (b == '/' && at + 1 < text.Length && text[at + 1] == '*')
                at = SkipComment(text, at);
            else if (b == '\\' && IsPrintControl(text, at))
                at += 3;
            else
                break;
        }

        return at;
    }

    /// <summary>Goes over a comment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its <c>/*</c> stands.</param>
    internal static int SkipComment(ReadOnlySpan<byte> text, int at)
    {
        int end = text[(at + 2)..].IndexOf("*/"u8);
        return end < 0 ? text.Length : at + 2 + end + 2;
    }

    /// <summary>Goes over a string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its opening apostrophe stands.</param>
    /// <returns>The position behind the closing apostrophe.</returns>
    internal static int SkipString(ReadOnlySpan<byte> text, int at)
    {
        for (at++; ; at += 2)
        {
            int quote = text[at..].IndexOf((byte)'\'');
            if (quote < 0)
                return -1;

            at += quote;
            if (at + 1 >= text.Length || text[at + 1] != '\'')
                return at + 1;
        }
    }

    /// <summary>Goes over parameters and the commas behind them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Behind the opening bracket of the list, or behind a comma of it.</param>
    /// <param name="count">How many parameters.</param>
    /// <returns>Where the next one begins, blanks included; negative when the list ends before.</returns>
    internal static int SkipParameters(ReadOnlySpan<byte> text, int at, int count)
    {
        int depth = 0;
        while (count > 0)
        {
            if ((uint)at >= (uint)text.Length)
                return -1;

            byte b = text[at++];
            if (b > ';' || (uint)(b - '0') <= 9 || b < '"')
                continue;

            switch (b)
            {
                case (byte)',' when depth == 0:
                    count--;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth < 0:
                case (byte)';':
                    return -1;
                case (byte)'\'':
                    at = SkipString(text, at - 1);
                    if (at < 0)
                        return -1;
                    break;
                case (byte)'/' when at < text.Length && text[at] == '*':
                    at = SkipComment(text, at - 1);
                    break;
            }
        }

        return at;
    }

    /// <summary>Goes over brackets and what they hold.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the opening bracket stands.</param>
    /// <returns>The position behind the closing bracket; negative when there is none or the nesting is too deep.</returns>
    internal static int SkipBrackets(ReadOnlySpan<byte> text, int at)
    {
        int depth = 0;
        while ((uint)at < (uint)text.Length)
        {
            byte b = text[at++];
            if (b > ';' || (uint)(b - '0') <= 9 || b < '"')
                continue;

            switch (b)
            {
                case (byte)'(' when ++depth > MaxDepth:
                case (byte)';':
                    return -1;
                case (byte)')' when --depth == 0:
                    return at;
                case (byte)'\'':
                    at = SkipString(text, at - 1);
                    if (at < 0)
                        return -1;
                    break;
                case (byte)'/' when at < text.Length && text[at] == '*':
                    at = SkipComment(text, at - 1);
                    break;
            }
        }

        return -1;
    }

    // \N\ and \F\ ask a printer for a new line or page and mean nothing (clause 5.6).
    private static bool IsPrintControl(ReadOnlySpan<byte> text, int at) =>
        at + 2 < text.Length && text[at + 1] is (byte)'N' or (byte)'F' && text[at + 2] == '\\';
}
