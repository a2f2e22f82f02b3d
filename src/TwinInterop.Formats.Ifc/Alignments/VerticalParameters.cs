using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Alignments;

/// <summary>The design of a segment of heights.</summary>
/// <remarks>Source: IfcAlignmentVerticalSegment (ISO 16739-1:2024, 8.7.3.3).</remarks>
/// <param name="Station">Where it begins, in metres along the plan.</param>
/// <param name="Length">In metres along the plan; 0 for the mark at the end of a layout.</param>
/// <param name="Height">At its start, in metres.</param>
/// <param name="StartGradient">Height a metre.</param>
/// <param name="EndGradient">The same at its end.</param>
/// <param name="Type">The shape as the schema names it.</param>
internal sealed record VerticalParameters(
    double Station, double Length, double Height, double StartGradient, double EndGradient, string Type)
{
    /// <summary>Whether the shape is one that can be evaluated; a clothoid is not defined by its parameters.</summary>
    public static bool IsKnown(string? type) => type is "CONSTANTGRADIENT" or "PARABOLICARC" or "CIRCULARARC";

    /// <summary>Whether the gradient is the same all along.</summary>
    public bool IsStraight => !(Length > 0) || StartGradient == EndGradient || Type == "CONSTANTGRADIENT";

    /// <summary>How much the gradient grows a metre, in 1/m.</summary>
    public double Change => IsStraight ? 0 : (EndGradient - StartGradient) / Length;

    /// <summary>The radius of an arc in metres, positive where it opens upwards.</summary>
    public double Radius => Length / (Math.Sin(Math.Atan(EndGradient)) - Math.Sin(Math.Atan(StartGradient)));

    /// <summary>How far an arc turns, in radians.</summary>
    public double Turn => Math.Atan(EndGradient) - Math.Atan(StartGradient);

    /// <summary>The piece of the profile.</summary>
    public PlaneProfilePiece Piece()
    {
        var start = new HeightStart(Station, Height, StartGradient, Length);
        return IsStraight ? start.Line() : Type == "CIRCULARARC" ? start.Arc(Radius) : start.Parabola(Change);
    }
}
