namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>What a representation shows of its product.</summary>
/// <remarks>Source: IfcShapeModel, RepresentationIdentifier (ISO 16739-1, 8.15.4).</remarks>
internal enum ShapeRole
{
    /// <summary>The three-dimensional body; surfaces where there is no solid.</summary>
    Body,

    /// <summary>The line along which a product runs.</summary>
    Axis,

    /// <summary>The outline on the ground.</summary>
    FootPrint,

    /// <summary>The bounding box.</summary>
    Box,

    /// <summary>Points of a survey.</summary>
    SurveyPoints,
}
