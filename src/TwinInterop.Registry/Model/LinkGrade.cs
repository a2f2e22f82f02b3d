namespace TwinInterop.Registry.Model;

/// <summary>How a link came about and how sure it is.</summary>
/// <param name="Relation">How the representation stands to the object.</param>
/// <param name="Status">How sure the link is.</param>
public sealed record LinkGrade(LinkRelation Relation = LinkRelation.Same, LinkStatus Status = LinkStatus.Confirmed)
{
    /// <summary>Which share of the object the representation covers, from 0 to 1; null when unknown.</summary>
    public double? ShareOfObject { get; init; }

    /// <summary>Which share of the representation the object covers, from 0 to 1; null when unknown.</summary>
    public double? ShareOfRepresentation { get; init; }

    /// <summary>The probability that the link is right, from 0 to 1; null when nobody estimated it.</summary>
    public double? Confidence { get; init; }

    /// <summary>What found the link, for example <c>identifier</c> or <c>match</c>; null when a person did.</summary>
    public string? Method { get; init; }

    /// <summary>Why, as a JSON object; null when not explained.</summary>
    public string? Explanation { get; init; }
}
