using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A parametric curve in space; plane curves lie at height 0.</summary>
/// <remarks>Immutable and safe to evaluate from several threads. Source: IfcCurve (ISO 16739-1, 8.9).</remarks>
internal interface ICurve
{
    /// <summary>Where the parameter range begins.</summary>
    double Start { get; }

    /// <summary>Where the parameter range ends; less than <see cref="Start"/> on a piece that runs backwards.</summary>
    double End { get; }

    /// <summary>The point at a parameter, in metres.</summary>
    Vector3D PointAt(double parameter);

    /// <summary>The direction of travel from start to end at a parameter, with length 1.</summary>
    Vector3D TangentAt(double parameter);

    /// <summary>The parameter of the point of the curve that is nearest to a point, or near enough for trimming.</summary>
    double ParameterOf(in Vector3D point);

    /// <summary>The arc length between two parameters in metres, never negative.</summary>
    double LengthBetween(double from, double to);

    /// <summary>Appends the corners of the open polyline that stands for a piece, both ends included.</summary>
    /// <param name="points">Receives the points.</param>
    /// <param name="from">First parameter.</param>
    /// <param name="to">Last parameter, greater than or equal to <paramref name="from"/>.</param>
    /// <param name="tessellation">How finely.</param>
    void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation);
}
