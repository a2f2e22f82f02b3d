namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>How far the evaluation of a product's shape got.</summary>
internal enum ShapeOutcome
{
    /// <summary>The product has no representation of the role asked for.</summary>
    None,

    /// <summary>Everything was evaluated.</summary>
    Complete,

    /// <summary>Openings consume the whole body, rightly.</summary>
    Consumed,

    /// <summary>Some openings could not be cut.</summary>
    WithoutSomeOpenings,

    /// <summary>Some items could not be evaluated.</summary>
    Partial,

    /// <summary>The bounding box stands for a body that could not be evaluated.</summary>
    BoundingBox,

    /// <summary>Nothing could be evaluated.</summary>
    Failed,
}
