using System.Collections.Immutable;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Ends the reading of one object; the next one can be read.</summary>
/// <param name="rule">What is wrong.</param>
/// <param name="offset">Where, in bytes from the start of the object.</param>
/// <param name="arguments">The values that fill the rule's message.</param>
internal sealed class FeatureFaultException(DiagnosticRule rule, long offset, params ImmutableArray<object> arguments)
    : Exception(rule.Id)
{
    public DiagnosticRule Rule { get; } = rule;

    public int Offset { get; } = (int)offset;

    public ImmutableArray<object> Arguments { get; } = arguments;
}
