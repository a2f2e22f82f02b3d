using System.Diagnostics;
using TwinInterop.Conformance.Checks.Ids.Xsd;

namespace TwinInterop.Conformance.Tests.Checks.Ids;

public sealed class XsdPatternTests
{
    [Theory]
    [InlineData("[A-Z]{2}[0-9]{2}", "AB12", true)]
    [InlineData("[A-Z]{2}[0-9]{2}", "AB123", false)]
    [InlineData("DT[0-9]", "xDT1", false)]
    [InlineData("[a-z-[aeiou]]+", "xyz", true)]
    [InlineData("[a-z-[aeiou]]+", "xaz", false)]
    [InlineData("^a$", "a", false)]
    [InlineData("^a$", "^a$", true)]
    [InlineData("\\i\\c*", "ns:name-1", true)]
    [InlineData("\\i\\c*", "1name", false)]
    [InlineData("\\p{Lu}\\p{Ll}*", "Été", true)]
    [InlineData("(a|b)?c{2,}", "bcc", true)]
    [InlineData(".*", "two\nlines", false)]
    [InlineData("\\w+", "a_b", false)]
    [InlineData("[^\\d]+", "abc", true)]
    [InlineData("a\\.b", "axb", false)]
    [InlineData("", "", true)]
    public void A_pattern_means_the_whole_value_as_in_xml_schema(string pattern, string value, bool matches)
    {
        XsdPattern read = XsdPattern.Parse(pattern);

        Assert.Null(read.Fault);
        Assert.Equal(matches, read.Matches(value));
    }

    [Theory]
    [InlineData("(?=a)b")]
    [InlineData("(?:a)")]
    [InlineData("a*?")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("[z-a]")]
    [InlineData("*a")]
    [InlineData("a{3,1}")]
    [InlineData("a{x}")]
    [InlineData("(a)\\1")]
    [InlineData("\\bword\\b")]
    [InlineData("\\")]
    [InlineData("\\p{Nonsense}")]
    [InlineData("((a{200}){200}){200}")]
    public void What_is_no_pattern_of_xml_schema_has_a_fault_and_matches_nothing(string pattern)
    {
        XsdPattern read = XsdPattern.Parse(pattern);

        Assert.NotNull(read.Fault);
        Assert.False(read.Matches("a"));
    }

    [Fact]
    public void A_pattern_that_explodes_elsewhere_takes_time_in_proportion_to_the_value()
    {
        XsdPattern pattern = XsdPattern.Parse("(a*)*(a|aa)*b");
        var clock = Stopwatch.StartNew();

        Assert.False(pattern.Matches(new string('a', 100_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "backtracking would take for ever");
    }

    [Fact]
    public void Groups_within_each_other_without_end_are_refused()
    {
        Assert.NotNull(XsdPattern.Parse(new string('(', 100_000) + new string(')', 100_000)).Fault);
    }
}
