using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>Pieces by their lengths, one after the other: the horizontal layout of an alignment.</summary>
/// <remarks>Source: IfcCompositeCurve of IfcCurveSegment (ISO 16739-1:2024, 8.9.3.19).</remarks>
internal sealed class StationedComposite : IStationedCurve
{
    private readonly ImmutableArray<ICurve> _pieces;

    /// <summary>The curve made of pieces.</summary>
    /// <param name="pieces">One or more, each with its length as the parameter from 0.</param>
    public StationedComposite(ImmutableArray<ICurve> pieces)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pieces.Length, nameof(pieces));
        _pieces = pieces;
        var breaks = ImmutableArray.CreateBuilder<double>(pieces.Length + 1);
        breaks.Add(0);
        foreach (ICurve piece in pieces)
            breaks.Add(breaks[^1] + piece.End);
        Breaks = breaks.MoveToImmutable();
    }

    /// <inheritdoc/>
    public ImmutableArray<double> Breaks { get; }

    /// <inheritdoc/>
    public double Start => 0;

    /// <inheritdoc/>
    public double End => Breaks[^1];

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter)
    {
        int piece = PieceAt(parameter);
        return _pieces[piece].PointAt(parameter - Breaks[piece]);
    }

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        int piece = PieceAt(parameter);
        return _pieces[piece].TangentAt(parameter - Breaks[piece]);
    }

    /// <inheritdoc/>
    public Frame3D FrameAt(double station) => StationSampling.Upright(PointAt(station), TangentAt(station));

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => NearestParameter.Of(this, point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to) => Math.Abs(to - from);

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation) =>
        StationSampling.AppendTo(this, points, from, to, tessellation);

    private int PieceAt(double station)
    {
        int at = Breaks.BinarySearch(station);
        return Math.Clamp(at >= 0 ? at : ~at - 1, 0, _pieces.Length - 1);
    }
}
