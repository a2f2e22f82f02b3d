using TwinInterop.Conformance.Reports;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Checks.Ids;

public sealed class IdsHostileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<ids")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ids xmlns=\"http://standards.buildingsmart.org/IDS\">&x;</ids>")]
    [InlineData("<ids xmlns=\"http://standards.buildingsmart.org/IDS\"/>")]
    [InlineData("<ids xmlns=\"http://standards.buildingsmart.org/IDS\"><specifications><specification><applicability minOccurs=\"99999999999999999999\"><entity/><property/><partOf/><attribute><name/></attribute></applicability></specification></specifications></ids>")]
    public void Broken_documents_are_non_conformant_and_never_throw(string text)
    {
        Assert.Equal(Verdict.NonConformant, Check(text).Verdict);
    }

    [Fact]
    public void Elements_within_each_other_without_end_are_refused_and_do_not_overflow()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));

        Assert.Equal(Verdict.NonConformant, Check($"<ids xmlns=\"http://standards.buildingsmart.org/IDS\">{deep}</ids>").Verdict);
    }

    private static SubjectReport Check(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.ids"), text);
        return ConformanceSuite.Check(folder.File("a.ids"), new CheckOptions());
    }
}
