using TwinInterop.Conformance.Reports.Bcf;

namespace TwinInterop.Conformance.Reports;

/// <summary>What stands over a report: who checked what, when, and by which rules.</summary>
public sealed record ReportHeading
{
    /// <summary>The name and version of the tool.</summary>
    public required string Tool { get; init; }

    /// <summary>The date as it is to be shown, normally ISO 8601; null for none.</summary>
    /// <remarks>The caller states it: a report with the same date over the same files has the same bytes.</remarks>
    public string? Date { get; init; }

    /// <summary>Who delivered the files; null where not stated.</summary>
    public string? Supplier { get; init; }

    /// <summary>The name of the delivery or lot; null where not stated.</summary>
    public string? Delivery { get; init; }

    /// <summary>The profile that the delivery was held against; null for the standards alone.</summary>
    public string? Profile { get; init; }

    /// <summary>The version of the BIM Collaboration Format, where the report is one.</summary>
    public BcfVersion BcfVersion { get; init; }

    /// <summary>How it stands against an earlier report; null where none was given.</summary>
    public ReportComparison? Previous { get; init; }
}
