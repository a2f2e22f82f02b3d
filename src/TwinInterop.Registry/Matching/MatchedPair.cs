namespace TwinInterop.Registry.Matching;

/// <summary>Two objects that matching holds for the same, or for parts of one another.</summary>
/// <param name="Left">The id in the first data set.</param>
/// <param name="Right">The id in the second data set.</param>
/// <param name="Relation">How they stand to one another.</param>
/// <param name="Score">The probability that they belong together, from 0 to 1.</param>
/// <param name="Decision">What is to become of the pair.</param>
/// <param name="Change">What became of the group of objects that they belong to.</param>
/// <param name="Cluster">The number of that group.</param>
/// <param name="ShareOfLeft">Which share of the first the second covers.</param>
/// <param name="ShareOfRight">Which share of the second the first covers.</param>
/// <param name="Explanation">Why, as a JSON object.</param>
public sealed record MatchedPair(
    string Left,
    string Right,
    MatchRelation Relation,
    double Score,
    MatchDecision Decision,
    MatchChange Change,
    int Cluster,
    double ShareOfLeft,
    double ShareOfRight,
    string Explanation);
