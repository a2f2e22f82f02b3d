using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Queries;

/// <summary>Two names of one object.</summary>
/// <param name="From">The name in the first system.</param>
/// <param name="To">The name in the second system.</param>
/// <param name="Twin">The object.</param>
/// <param name="Relation">How the representation in the second system stands to the object.</param>
/// <param name="Confidence">The probability that the links are right; null when nobody estimated it.</param>
public readonly record struct CrosswalkRow(string From, string To, TwinId Twin, LinkRelation Relation, double? Confidence);
