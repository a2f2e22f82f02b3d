namespace TwinInterop.Registry.Matching;

/// <summary>How the objects of a pair stand to one another.</summary>
public enum MatchRelation
{
    /// <summary>They are the same thing.</summary>
    Same,

    /// <summary>One is a part of the other.</summary>
    Part,

    /// <summary>They share a part.</summary>
    Overlap,
}
