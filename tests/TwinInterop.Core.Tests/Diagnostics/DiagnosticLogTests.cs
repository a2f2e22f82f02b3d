using TwinInterop.Diagnostics;

namespace TwinInterop.Tests.Diagnostics;

public sealed class DiagnosticLogTests
{
    private static readonly DiagnosticRule Rule = new("TEST0001", Severity.Warning, "Found {0}.", "");

    [Fact]
    public void Findings_of_one_rule_beyond_the_limit_are_counted_and_not_kept()
    {
        var log = new DiagnosticLog(maxPerRule: 2);

        for (int i = 0; i < 5; i++)
            log.Add(new Diagnostic(Rule, "", [i]));

        Assert.Equal(2, log.Kept.Count);
        Assert.Equal(5, log.Counts[Rule]);
        Assert.True(log.HasAtLeast(Severity.Warning));
        Assert.False(log.HasAtLeast(Severity.Error));
    }

    [Fact]
    public void A_message_formats_numbers_the_same_everywhere() =>
        Assert.Equal("line 3: Warning TEST0001: Found 1.5.", new Diagnostic(Rule, "line 3", [1.5]).ToString());
}
