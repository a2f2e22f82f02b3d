namespace TwinInterop.Registry.Model;

/// <summary>How a representation stands to an object.</summary>
public enum LinkRelation
{
    /// <summary>It represents the whole object and nothing else.</summary>
    Same,

    /// <summary>It represents a part of the object.</summary>
    PartOf,

    /// <summary>The object is a part of what it represents.</summary>
    HasPart,

    /// <summary>They share a part.</summary>
    Overlaps,

    /// <summary>They are alike, no more is known.</summary>
    Close,
}
