namespace TwinInterop.Conformance.Reports;

/// <summary>How a model stands to one requirement of a specification.</summary>
/// <param name="Facet">What it is about: <c>entity</c>, <c>attribute</c>, <c>property</c>, <c>classification</c>, <c>material</c> or <c>part-of</c>.</param>
/// <param name="Cardinality"><c>required</c>, <c>optional</c> or <c>prohibited</c>.</param>
/// <param name="Wanted">What is wanted, in short.</param>
/// <param name="Instructions">What the author tells those who make the model; null for nothing.</param>
/// <param name="Passed">How many objects meet it.</param>
/// <param name="Failed">How many do not.</param>
public sealed record RequirementResult(
    string Facet, string Cardinality, string Wanted, string? Instructions, long Passed, long Failed);
