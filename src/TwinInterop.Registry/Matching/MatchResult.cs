using System.Collections.Immutable;

namespace TwinInterop.Registry.Matching;

/// <summary>What matching two data sets found.</summary>
/// <param name="Pairs">The pairs, in the order of the first data set.</param>
/// <param name="OnlyLeft">Objects of the first data set without a partner.</param>
/// <param name="OnlyRight">Objects of the second data set without a partner.</param>
/// <param name="ShiftX">How far the second data set was moved to the east before it was compared, in metres.</param>
/// <param name="ShiftY">How far it was moved to the north, in metres.</param>
/// <param name="TurnedBy">How far it was turned, in radians, counter-clockwise.</param>
/// <param name="Candidates">How many pairs were compared.</param>
public sealed record MatchResult(
    ImmutableArray<MatchedPair> Pairs,
    ImmutableArray<string> OnlyLeft,
    ImmutableArray<string> OnlyRight,
    double ShiftX,
    double ShiftY,
    double TurnedBy,
    long Candidates);
