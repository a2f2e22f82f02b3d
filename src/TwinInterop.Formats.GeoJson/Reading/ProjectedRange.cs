using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Guesses which projected CRS positions are in, by their size: good for a hint, never for a decision.</summary>
/// <remarks>Source: EPSG register, areas of use of the French projected systems.</remarks>
internal static class ProjectedRange
{
    /// <summary>No longitude or latitude is that large, however often it went around the world.</summary>
    private const double LargestAngle = 400;

    private static readonly ImmutableArray<Range> Ranges =
    [
        new("Lambert-93", 2154, 0, 1_260_000, 6_000_000, 7_200_000),
        .. Enumerable.Range(42, 9).Select(ConicZone),
        new("Lambert II étendu", 27572, 0, 1_250_000, 1_600_000, 2_700_000),
        new("Web Mercator", 3857, -20_037_509, 20_037_509, -20_048_967, 20_048_967),
    ];

    /// <summary>Whether most of the positions cannot be degrees.</summary>
    public static bool CannotBeDegrees(List<Position> sample) =>
        sample.Count(position => Math.Abs(position.X) > LargestAngle || Math.Abs(position.Y) > LargestAngle) * 2 > sample.Count;

    /// <summary>The systems whose range holds all positions, the narrowest first.</summary>
    public static IReadOnlyList<(string Name, int Code)> Candidates(List<Position> sample)
    {
        ReadOnlySpan<Position> positions = CollectionsMarshal.AsSpan(sample);
        var found = new List<(string Name, int Code)>();
        foreach (Range range in Ranges)
        {
            if (range.HoldsAll(positions))
                found.Add((range.Name, range.Code));
        }

        return found;
    }

    /// <summary>Conformal conic with 9 zones: false northing of a million metres a degree from 1 200 000 at 42° N.</summary>
    private static Range ConicZone(int latitude)
    {
        double northing = 1_200_000 + ((latitude - 42) * 1_000_000.0);
        return new Range($"CC{latitude}", 3900 + latitude, 1_150_000, 2_350_000, northing - 170_000, northing + 170_000);
    }

    private readonly record struct Range(string Name, int Code, double MinX, double MaxX, double MinY, double MaxY)
    {
        public bool HoldsAll(ReadOnlySpan<Position> positions)
        {
            foreach (ref readonly Position position in positions)
            {
                if (!(position.X >= MinX && position.X <= MaxX && position.Y >= MinY && position.Y <= MaxY))
                    return false;
            }

            return true;
        }
    }
}
