using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports;

/// <summary>What the suite says of one input.</summary>
public sealed record SubjectReport
{
    /// <summary>The input as it was named.</summary>
    public required string Input { get; init; }

    /// <summary>SHA-256 of the main file, in hexadecimal digits; null where it could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The standard, such as <c>3dtiles</c>; null where none was recognised.</summary>
    public string? Standard { get; init; }

    /// <summary>The version that the input states; null for none.</summary>
    public string? Version { get; init; }

    /// <summary>What its positions refer to; <see cref="SpatialReference.Unknown"/> where no check asked.</summary>
    public SpatialReference Crs { get; init; } = SpatialReference.Unknown;

    /// <summary>How many top-level objects were looked at; null where the standard has none.</summary>
    public long? Objects { get; init; }

    /// <summary>The boxes of the first top-level objects in their order, in <see cref="Crs"/>: the ground of a map.</summary>
    public ImmutableArray<BoundingBox> Extents { get; init; } = [];

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why it is unreadable; null where it is readable.</summary>
    public string? Reason { get; init; }

    /// <summary>One verdict for each conformance class of the standard.</summary>
    public ImmutableArray<ClassVerdict> Classes { get; init; } = [];

    /// <summary>The findings in the order of the input; of one rule no more than the options allow.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>One result for each specification of the IDS documents that a model was held against.</summary>
    public ImmutableArray<SpecificationResult> Specifications { get; init; } = [];

    /// <summary>How many more findings of a rule there are than are listed.</summary>
    public ImmutableSortedDictionary<string, long> Unlisted { get; init; } =
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);
}
