namespace TwinInterop.Geometry.Curves;

/// <summary>How a quantity goes over from one value to another along a transition.</summary>
/// <remarks>Source: IfcAlignmentHorizontalSegmentTypeEnum, IfcAlignmentCantSegmentTypeEnum (ISO 16739-1:2024, 8.7.2).</remarks>
internal enum TransitionKind
{
    /// <summary>Evenly: a clothoid.</summary>
    Linear,

    /// <summary>By a cubic polynomial.</summary>
    Bloss,

    /// <summary>By half a wave of a cosine.</summary>
    Cosine,

    /// <summary>By a line less a wave of a sine.</summary>
    Sine,

    /// <summary>The first half of two parabolas.</summary>
    HelmertFirst,

    /// <summary>The second half of two parabolas.</summary>
    HelmertSecond,

    /// <summary>By a polynomial of the seventh degree.</summary>
    Vienna,
}
