using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>A parametric surface in space.</summary>
/// <remarks>Immutable and safe to evaluate from several threads. Source: IfcSurface (ISO 16739-1, 8.9).</remarks>
internal interface ISurface
{
    /// <summary>After how much the first parameter comes back to the same point; 0 where it does not.</summary>
    double PeriodU { get; }

    /// <summary>After how much the second parameter comes back to the same point; 0 where it does not.</summary>
    double PeriodV { get; }

    /// <summary>Second parameters at which all points fall together, lowest first: the poles of a sphere.</summary>
    IReadOnlyList<double> Poles { get; }

    /// <summary>The point at a pair of parameters, in metres.</summary>
    Vector3D PointAt(UV at);

    /// <summary>The parameters of the point of the surface nearest to a point.</summary>
    UV ParameterOf(in Vector3D point);

    /// <summary>The largest steps that keep within a tessellation; infinite along straight lines.</summary>
    UV LargestStep(Tessellation tessellation);
}
