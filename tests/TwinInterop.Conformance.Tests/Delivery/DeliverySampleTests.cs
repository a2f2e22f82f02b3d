using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Reports;
using TwinInterop.Diagnostics;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Delivery;

/// <summary>The two sample deliveries say what the page about profiles says of them.</summary>
public sealed class DeliverySampleTests
{
    [Fact]
    public void The_first_sample_delivery_passes()
    {
        ValidationReport report = Check("conforme");

        Assert.All(report.Subjects, subject => Assert.DoesNotContain(subject.Findings, finding => finding.Severity == Severity.Error));
        Assert.Equal(Verdict.Conformant, report.Subjects[0].Verdict);
    }

    [Fact]
    public void Heights_above_different_surfaces_are_compared_where_the_grid_is_there_and_else_it_is_named()
    {
        ClassVerdict heights = Assert.Single(Check("conforme").Subjects[0].Classes, verdict => verdict.Id == "delivery-altitude");

        Assert.True(
            heights.Outcome == ClassOutcome.Passed || heights.Reason?.StartsWith("a grid is missing that brings heights to one surface: fr_ign_", StringComparison.Ordinal) == true,
            $"{heights.Outcome}: {heights.Reason}");
    }

    [Fact]
    public void The_second_sample_delivery_has_the_faults_that_it_was_given()
    {
        ValidationReport report = Check("a-corriger");

        Assert.Equal(
            ["citygml-geometry-302", "dlv-file-name", "dlv-format-missing", "dlv-id-form", "dlv-place"],
            report.Subjects.SelectMany(subject => subject.Findings).Where(finding => finding.Severity == Severity.Error)
                .Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal));
    }

    private static ValidationReport Check(string delivery) => DeliverySuite.Check(
        [Path.Combine(SharedMaterial.Repository, "samples", "delivery", delivery)],
        DeliveryProfile.Load("fr-town-buildings"),
        new CheckOptions(),
        registry: null,
        CancellationToken.None);
}
