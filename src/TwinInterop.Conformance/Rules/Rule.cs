using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Rules;

/// <summary>One requirement of a standard, as the catalogue states it.</summary>
/// <param name="Id">Its name for ever: never given to another rule.</param>
/// <param name="Standard">The standard that it belongs to, such as <c>3dtiles</c>.</param>
/// <param name="Severity">How bad it is to break it.</param>
/// <param name="ConformanceClass">The group of requirements that it belongs to.</param>
/// <param name="Clause">Where the standard says it.</param>
/// <param name="Title">The requirement.</param>
/// <param name="Fix">How to correct what breaks it.</param>
/// <param name="External">What other tools of the field call a breach of it; null where they have no name for it.</param>
/// <param name="Since">The version of the suite that brought it.</param>
public sealed record Rule(
    string Id,
    string Standard,
    Severity Severity,
    string ConformanceClass,
    string Clause,
    LocalText Title,
    LocalText Fix,
    string? External,
    string Since);
