using System.Collections.Immutable;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Metadata;

namespace TwinInterop.Conversion;

/// <summary>What a conversion did: inputs, outputs, operations, findings, books.</summary>
/// <param name="Input">The source.</param>
/// <param name="Output">The target; null when it was not committed.</param>
/// <param name="Operations">The coordinate operations that were applied, in order.</param>
/// <param name="Books">What came in, what went out, and what became of the rest.</param>
/// <param name="Diagnostics">The findings.</param>
public sealed record ConversionReport(
    DatasetDescription Input,
    DatasetDescription? Output,
    ImmutableArray<OperationStep> Operations,
    ConversionBooks Books,
    DiagnosticLog Diagnostics)
{
    /// <summary>What was seen of the objects; null unless <see cref="ConversionRequest.IsSurveyed"/> was said.</summary>
    public DatasetSurvey? Survey { get; init; }

    /// <summary>The sources behind the first, in order; empty where there is one.</summary>
    public ImmutableArray<DatasetDescription> FurtherInputs { get; init; } = [];

    /// <summary>How many datasets the output was split into; 0 where it is one. The output is then the index of their folder.</summary>
    public int Pieces { get; init; }

    /// <summary>Whether the data have errors.</summary>
    public bool HasErrors => Diagnostics.HasAtLeast(Severity.Error);

    /// <summary>Whether anything was dropped.</summary>
    public bool HasDrops => Books.Losses.Any(entry => entry.Loss is { Kind: LossKind.Dropped, IsDerived: false });
}
