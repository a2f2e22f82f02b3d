using System.Collections.Immutable;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>What was found in one object, to be reported when its place and class are known.</summary>
internal sealed class FeatureNotes
{
    private readonly List<Finding> _findings = [];
    private readonly List<Loss> _losses = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<Loss> Losses => _losses;

    /// <summary>Notes a finding at a place in the object.</summary>
    public void Report(DiagnosticRule rule, long offset, params ImmutableArray<object> arguments) =>
        _findings.Add(new Finding(rule, offset, arguments));

    /// <summary>Notes that something is not in the model as it was in the text.</summary>
    /// <param name="account">What it is.</param>
    /// <param name="kind">What became of it; what was dropped is not in the object at all.</param>
    /// <param name="path">Which of the object's features.</param>
    /// <param name="count">How many.</param>
    public void Lose(BookAccount account, LossKind kind, string path, long count = 1) =>
        _losses.Add(new Loss(account, kind, path, count));

    public void Clear()
    {
        _findings.Clear();
        _losses.Clear();
    }

    /// <summary>A finding with its offset from the start of the object.</summary>
    internal readonly record struct Finding(DiagnosticRule Rule, long Offset, ImmutableArray<object> Arguments);

    /// <summary>Something that is not as it was.</summary>
    internal readonly record struct Loss(BookAccount Account, LossKind Kind, string Path, long Count);
}
