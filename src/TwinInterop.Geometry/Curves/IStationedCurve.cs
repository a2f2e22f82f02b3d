using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A curve whose parameter is the distance along it, in plan where it climbs: the station of roads and railways.</summary>
/// <remarks>Source: IfcPointByDistanceExpression, IfcGradientCurve (ISO 16739-1:2024, 8.9.3).</remarks>
internal interface IStationedCurve : ICurve
{
    /// <summary>The stations at which the curve may have a corner or a new law, its ends included, in order.</summary>
    ImmutableArray<double> Breaks { get; }

    /// <summary>The frame of things beside the curve: first axis along it, second to the left, third upwards.</summary>
    /// <param name="station">In metres; beyond the ends the curve goes straight on or as its last law says.</param>
    Frame3D FrameAt(double station);
}
