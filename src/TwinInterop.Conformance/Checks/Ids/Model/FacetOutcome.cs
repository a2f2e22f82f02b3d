using TwinInterop.Conformance.Checks.Ids.Document;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>How an object stands to a facet, and what it has.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Found">What it has, for reports; null for nothing.</param>
internal readonly record struct FacetOutcome(FacetState State, string? Found)
{
    /// <summary>It does not have it.</summary>
    public static FacetOutcome Absent => new(FacetState.Absent, null);

    /// <summary>Whether the object meets a requirement of a cardinality.</summary>
    /// <param name="cardinality">How the requirement binds.</param>
    /// <param name="prohibitsEmpty">Whether what is prohibited must not be there without a value either.</param>
    public bool Meets(IdsCardinality cardinality, bool prohibitsEmpty = false) => cardinality switch
    {
        IdsCardinality.Required => State == FacetState.Matches,
        IdsCardinality.Optional => State is not FacetState.Differs,
        _ => State != FacetState.Matches && !(prohibitsEmpty && State == FacetState.Empty),
    };
}
