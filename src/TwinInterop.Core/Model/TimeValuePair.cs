using TwinInterop.Geometry;

namespace TwinInterop.Model;

/// <summary>A value at a time: one of a simple value, a geometry and verbatim content.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (TimeValuePair).</remarks>
/// <param name="Time">When.</param>
/// <param name="Value">A simple value; null where the value is a geometry or an appearance.</param>
public sealed record TimeValuePair(TimeValue Time, AttributeValue? Value)
{
    /// <summary>A geometry in the dataset's CRS; null where the value is none.</summary>
    public AbstractGeometry? Geometry { get; init; }

    /// <summary>A value that the model has no type for, such as an appearance; null where there is none.</summary>
    public ExtensionContent? Content { get; init; }
}
