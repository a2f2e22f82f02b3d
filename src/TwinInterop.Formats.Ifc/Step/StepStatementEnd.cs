using System.Buffers;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Finds where statements end, also where their semicolon or the apostrophe of a string is missing.</summary>
/// <param name="text">The window of the text.</param>
/// <param name="origin">Where the window begins in the text.</param>
/// <param name="reachesEnd">Whether it reaches to the end of the text.</param>
/// <param name="findings">Where findings go.</param>
internal readonly ref struct StepStatementEnd(ReadOnlySpan<byte> text, long origin, bool reachesEnd, StepFindings findings)
{
    // What ends an instance, opens a string or a comment, or shows that the next instance has begun.
    private static readonly SearchValues<byte> Stops = SearchValues.Create(";'/="u8);
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("'\r\n"u8);

    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>The position behind the semicolon, or where the next instance begins when there is none; negative at the end of the text.</summary>
    /// <param name="at">Where to begin, outside strings and comments.</param>
    /// <param name="start">Where the statement begins.</param>
    /// <param name="id">The instance; 0 when it is none.</param>
    internal int Find(int at, int start, uint id)
    {
        while (true)
        {
            int stop = _text[at..].IndexOfAny(Stops);
            if (stop < 0)
                return AtEnd(";", id);

            at += stop;
            switch (_text[at])
            {
                case (byte)';':
                    return at + 1;
                case (byte)'\'':
                    int behind = StringEnd(at + 1, id, out bool isOpen);
                    if (isOpen || behind < 0)
                        return behind;
                    at = behind;
                    break;
                case (byte)'/' when at + 1 < _text.Length && _text[at + 1] == '*':
                    at = StepScanner.SkipComment(_text, at);
                    break;
                case (byte)'=' when InstanceBefore(at) is >= 0 and int next && next > start:
                    Report(StepDiagnostics.MissingSemicolon, next, id);
                    return next;
                default:
                    at++;
                    break;
            }
        }
    }

    // A string whose end is missing runs to the line on which the next instance begins.
    private int StringEnd(int at, uint id, out bool isOpen)
    {
        isOpen = false;
        while (true)
        {
            int stop = _text[at..].IndexOfAny(StringStops);
            if (stop < 0)
                return AtEnd("an apostrophe", id);

            at += stop + 1;
            if (_text[at - 1] == '\'')
                return at;

            int next = InstanceAt(at);
            if (next >= 0)
            {
                isOpen = true;
                Report(StepDiagnostics.OpenString, next, id);
                return next;
            }
        }
    }

    private int AtEnd(string expected, uint id)
    {
        Report(reachesEnd ? StepDiagnostics.Truncated : StepDiagnostics.InstanceLength, _text.Length, id,
            reachesEnd ? expected : StepIndexer.WindowLength);
        return -1;
    }

    // Where an instance begins whose name and equals sign are the next on this line; negative when something else is.
    // Looking no further than the line keeps a string of many empty lines from being gone through again and again.
    private int InstanceAt(int at)
    {
        while (at < _text.Length && _text[at] <= ' ' && _text[at] is not ((byte)'\r' or (byte)'\n'))
            at++;
        int start = at;
        if (at >= _text.Length || _text[at] != '#')
            return -1;

        at++;
        if (StepNumber.Id(_text, ref at) == 0)
            return -1;

        while (at < _text.Length && _text[at] <= ' ')
            at++;
        return at < _text.Length && _text[at] == '=' ? start : -1;
    }

    private int InstanceBefore(int equals)
    {
        int at = equals - 1;
        while (at > 0 && _text[at] <= ' ')
            at--;
        int digits = at;
        while (at > 0 && (uint)(_text[at] - '0') <= 9)
            at--;
        return at < digits && _text[at] == '#' ? at : -1;
    }

    private void Report(DiagnosticRule rule, int at, uint id, params ReadOnlySpan<object> arguments) =>
        findings.Add(rule, origin + at, id, [.. arguments]);
}
