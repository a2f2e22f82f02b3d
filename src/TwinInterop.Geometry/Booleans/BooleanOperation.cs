namespace TwinInterop.Geometry.Booleans;

/// <summary>What becomes of two bodies.</summary>
internal enum BooleanOperation
{
    /// <summary>Everything that is in one of them.</summary>
    Union,

    /// <summary>What is in the first and not in the second.</summary>
    Difference,

    /// <summary>What is in both.</summary>
    Intersection,
}
