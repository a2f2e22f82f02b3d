using System.Text;
using System.Text.Json;
using TwinInterop.Conformance.Reports;

namespace TwinInterop.Conformance.Tests.Reports;

public sealed class ReportComparisonTests
{
    [Fact]
    public void A_report_compared_with_itself_changes_nothing()
    {
        ReportComparison comparison = Compare(Sample.Report, Sample.Report);

        Assert.All(comparison.Changes, change => Assert.Equal((0L, 0L), (change.New, change.Gone)));
        Assert.Equal(44, comparison.Changes.Sum(change => change.Remaining)); // four listed, forty counted, and the language does not matter
        Assert.Equal(["citygml-geometry-203"], comparison.Changes.Where(change => !change.IsExact).Select(change => change.Rule));
    }

    [Fact]
    public void What_came_and_what_went_is_told()
    {
        SubjectReport whole = Sample.Report.Subjects[0] with { Unlisted = Sample.Report.Subjects[1].Unlisted };
        SubjectReport before = whole with { Findings = [whole.Findings[0], whole.Findings[2]] };
        SubjectReport after = whole with { Findings = [whole.Findings[0], whole.Findings[1]] };

        ReportComparison comparison = Compare(new ValidationReport([before]), new ValidationReport([after]));

        Assert.Equal<ReportChange>(
            [new ReportChange("citygml-geometry-203", 1, 0, 1, true), new ReportChange("citygml-link-broken", 0, 1, 0, true)],
            [.. comparison.Changes]);
        Assert.True(comparison.IsNew(after, after.Findings[1]));
        Assert.False(comparison.IsNew(after, after.Findings[0]));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("""{"subjects":[1]}""")]
    [InlineData("""{"subjects":[{"input":"a","findings":[{"rule":7}]}]}""")]
    public void What_is_no_report_is_refused(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Throws<ArgumentException>(() => ReportComparison.Of(stream, Sample.Report));
    }

    [Fact]
    public void Json_and_page_tell_the_changes()
    {
        ReportHeading heading = Sample.Heading with { Previous = Compare(Sample.Report, Sample.Report) };

        using JsonDocument json = JsonDocument.Parse(Sample.Write("json", heading));
        Assert.Equal(3, json.RootElement.GetProperty("changes").GetArrayLength());
        Assert.Contains("id=\"changes\"", Sample.Write("html", heading), StringComparison.Ordinal);
    }

    private static ReportComparison Compare(ValidationReport before, ValidationReport after)
    {
        using var stream = new MemoryStream();
        ValidationReportJson.Write(before, Sample.Heading, ReportLanguage.French, stream);
        stream.Position = 0;
        return ReportComparison.Of(stream, after);
    }
}
