using System.Collections.Immutable;

namespace TwinInterop.Conformance.Reports;

/// <summary>How a model stands to one specification of an IDS; the findings name it as <see cref="Finding.External"/>.</summary>
public sealed record SpecificationResult
{
    /// <summary>The file of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The name of the specification.</summary>
    public required string Name { get; init; }

    /// <summary>Its identifier; null for none.</summary>
    public string? Identifier { get; init; }

    /// <summary>What the author tells those who make the model; null for nothing.</summary>
    public string? Instructions { get; init; }

    /// <summary>The outcome.</summary>
    public required SpecificationOutcome Outcome { get; init; }

    /// <summary>How many objects it is about.</summary>
    public long Applicable { get; init; }

    /// <summary>How many of them fulfil it.</summary>
    public long Passed => Applicable - Failed;

    /// <summary>How many of them do not.</summary>
    public long Failed { get; init; }

    /// <summary>Its requirements, one by one.</summary>
    public ImmutableArray<RequirementResult> Requirements { get; init; } = [];
}
