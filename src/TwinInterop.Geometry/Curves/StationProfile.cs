using System.Collections.Immutable;

namespace TwinInterop.Geometry.Curves;

/// <summary>Pieces of a height along an alignment; before the first and after the last their laws go on.</summary>
/// <typeparam name="T">What a piece is.</typeparam>
internal sealed class StationProfile<T>
    where T : IProfilePiece
{
    private readonly double[] _starts;

    /// <summary>The profile made of pieces.</summary>
    /// <param name="pieces">One or more, in any order.</param>
    public StationProfile(IEnumerable<T> pieces)
    {
        Pieces = [.. pieces.OrderBy(piece => piece.Start)];
        ArgumentOutOfRangeException.ThrowIfZero(Pieces.Length, nameof(pieces));
        _starts = [.. Pieces.Select(piece => piece.Start)];
    }

    /// <summary>The pieces by their stations.</summary>
    public ImmutableArray<T> Pieces { get; }

    /// <summary>Where the last piece ends.</summary>
    public double End => Pieces[^1].Start + Pieces[^1].Length;

    /// <summary>The piece that holds at a station.</summary>
    public T At(double station)
    {
        int at = Array.BinarySearch(_starts, station);
        return Pieces[Math.Clamp(at >= 0 ? at : ~at - 1, 0, Pieces.Length - 1)];
    }

    /// <summary>The stations of another curve and of the pieces together, within the bounds of the first.</summary>
    public ImmutableArray<double> BreaksWith(ImmutableArray<double> others) =>
        [.. others.Concat(_starts.Append(End).Where(start => start > others[0] && start < others[^1])).Distinct().Order()];
}
