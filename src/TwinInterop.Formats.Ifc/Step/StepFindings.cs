using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Enters findings with line and column; works these out only for findings that are kept in full.</summary>
/// <param name="bytes">The text.</param>
/// <param name="log">Where findings go.</param>
internal sealed class StepFindings(StepBytes bytes, DiagnosticLog log)
{
    private const int MaxLocated = 100;
    private const int BlockLength = 1 << 20;

    private readonly Lock _lock = new();
    // By reference: hashing the texts of a rule a million times takes seconds.
    private readonly Dictionary<DiagnosticRule, int> _counts = new(ReferenceEqualityComparer.Instance);
    // Line number and start of the line at the beginning of each block.
    private readonly List<(long Line, long LineStart)> _blocks = [(1, 0)];

    internal DiagnosticLog Log => log;

    /// <summary>Enters a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="offset">Where in the text; negative when it concerns the text as a whole.</param>
    /// <param name="id">The instance; 0 when it concerns none.</param>
    /// <param name="arguments">What fills the message.</param>
    internal void Add(DiagnosticRule rule, long offset, uint id, params ImmutableArray<object> arguments)
    {
        lock (_lock)
        {
            int count = _counts[rule] = _counts.GetValueOrDefault(rule) + 1;
            log.Add(new Diagnostic(rule, count <= MaxLocated ? Locate(offset, id) : "", arguments));
        }
    }

    /// <summary>A place in the text, for people: <c>#7 (line 12, column 4)</c>.</summary>
    /// <param name="offset">Where in the text.</param>
    /// <param name="id">The instance; 0 for none.</param>
    internal string PlaceOf(long offset, uint id)
    {
        lock (_lock)
            return Locate(offset, id);
    }

    private string Locate(long offset, uint id)
    {
        string instance = id == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"#{id}");
        if (offset < 0)
            return instance;

        (long line, long lineStart) = LineAt(Math.Min(offset, bytes.Length));
        string place = string.Create(CultureInfo.InvariantCulture, $"line {line}, column {offset - lineStart + 1}");
        return id == 0 ? place : $"{instance} ({place})";
    }

    private (long Line, long LineStart) LineAt(long offset)
    {
        int block = (int)(offset / BlockLength);
        while (_blocks.Count <= block)
        {
            long start = (_blocks.Count - 1L) * BlockLength;
            _blocks.Add(Count(_blocks[^1], start, BlockLength));
        }

        long blockStart = (long)block * BlockLength;
        return Count(_blocks[block], blockStart, offset - blockStart);
    }

    private (long Line, long LineStart) Count((long Line, long LineStart) from, long start, long length)
    {
        ReadOnlySpan<byte> text = bytes.Span(start, length);
        int last = text.LastIndexOf((byte)'\n');
        return last < 0 ? from : (from.Line + text.Count((byte)'\n'), start + last + 1);
    }
}
