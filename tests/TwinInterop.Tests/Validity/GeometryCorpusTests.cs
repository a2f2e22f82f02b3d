using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Tests.Validity;

/// <summary>The verdicts of other validators on labelled geometries, as far as a reader here reads them.</summary>
public sealed class GeometryCorpusTests(ITestOutputHelper output)
{
    private const double LeastVerdicts = 0.97;
    private const double LeastCodes = 0.92;
    private const int FewestCases = 95;

    [CorpusFact]
    public async Task Labelled_geometries_get_the_verdicts_and_codes_that_they_are_labelled_with()
    {
        IReadOnlyList<GeometryCase> cases = GeometryCase.All(out int leftOut);
        var misses = new List<string>();
        int agreed = 0;
        int coded = 0;
        int codes = 0;
        foreach (GeometryCase labelled in cases)
        {
            GeometryVerdict verdict = await GeometryVerdict.OfAsync(labelled);
            bool isAgreed = verdict.IsValid == labelled.IsValid;
            agreed += isAgreed ? 1 : 0;
            bool isCoded = isAgreed && !labelled.IsValid && labelled.Codes.Intersect(verdict.Codes).Any();
            coded += isAgreed && !labelled.IsValid ? 1 : 0;
            codes += isCoded ? 1 : 0;
            if (!isAgreed || (!labelled.IsValid && !isCoded))
                misses.Add($"{labelled.Path}: expected {(labelled.IsValid ? "valid" : string.Join('|', labelled.Codes))}, found {string.Join(' ', verdict.Codes)}: {(verdict.Findings.Count > 0 ? verdict.Findings[0] : "")}");
        }

        string table = $"{agreed}/{cases.Count} verdicts, {codes}/{coded} codes, {leftOut} left out\n{string.Join('\n', misses)}";
        output.WriteLine(table);
        Assert.True(cases.Count >= FewestCases, table);
        Assert.True(agreed >= LeastVerdicts * cases.Count && codes >= LeastCodes * coded, table);
    }
}
