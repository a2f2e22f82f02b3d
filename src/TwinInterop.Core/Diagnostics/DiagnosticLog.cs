namespace TwinInterop.Diagnostics;

/// <summary>The findings of one run: the first of each rule in full, the rest counted.</summary>
/// <remarks>Safe for several threads.</remarks>
/// <param name="maxPerRule">How many findings of one rule are kept in full.</param>
public sealed class DiagnosticLog(int maxPerRule = 100)
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _kept = [];
    private readonly Dictionary<DiagnosticRule, long> _counts = [];

    /// <summary>The findings kept in full, in the order of reporting.</summary>
    public IReadOnlyList<Diagnostic> Kept
    {
        get
        {
            lock (_lock)
                return [.. _kept];
        }
    }

    /// <summary>How often each rule was reported, those not kept in full included.</summary>
    public IReadOnlyDictionary<DiagnosticRule, long> Counts
    {
        get
        {
            lock (_lock)
                return new Dictionary<DiagnosticRule, long>(_counts);
        }
    }

    /// <summary>Whether a finding of this severity or a worse one was reported.</summary>
    public bool HasAtLeast(Severity severity)
    {
        lock (_lock)
            return _counts.Keys.Any(rule => rule.Severity >= severity);
    }

    /// <summary>Enters a finding.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        lock (_lock)
        {
            long count = _counts.GetValueOrDefault(diagnostic.Rule) + 1;
            _counts[diagnostic.Rule] = count;
            if (count <= maxPerRule)
                _kept.Add(diagnostic);
        }
    }

    /// <summary>Enters the findings of another log, behind those of this one.</summary>
    public void Add(DiagnosticLog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        IReadOnlyDictionary<DiagnosticRule, long> counts = other.Counts;
        if (counts.Count == 0)
            return;
        IReadOnlyList<Diagnostic> kept = other.Kept;
        foreach (Diagnostic diagnostic in kept)
            Add(diagnostic);
        lock (_lock)
        {
            foreach ((DiagnosticRule rule, long count) in counts)
                _counts[rule] += count - kept.Count(diagnostic => diagnostic.Rule == rule);
        }
    }
}
