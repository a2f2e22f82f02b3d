namespace TwinInterop.Mapping;

/// <summary>How well two terms match.</summary>
/// <remarks>Source: W3C SKOS Reference, 10 (mapping properties).</remarks>
public enum SkosMatch
{
    /// <summary>The same meaning.</summary>
    Exact,

    /// <summary>Near enough to stand for each other.</summary>
    Close,

    /// <summary>The canonical term means more: a loss of detail.</summary>
    Broader,

    /// <summary>The canonical term means less.</summary>
    Narrower,

    /// <summary>There is no canonical term: a loss.</summary>
    None,
}
