using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Finds where the walls of a shell meet the terrain.</summary>
/// <remarks>Source: OGC 12-019, 6.4 and OGC 20-010, 7.2.6 (terrain intersection curves).</remarks>
internal static class TerrainIntersection
{
    /// <summary>Pieces shorter than this, in metres, are points.</summary>
    private const double LeastLength = 0.001;

    /// <summary>The curves of one body.</summary>
    /// <param name="body">The body: its walls stand on its footprint.</param>
    /// <param name="ground">Where they begin.</param>
    /// <param name="terrain">The terrain; null for a level one at the ground.</param>
    /// <param name="place">Where points of the shell lie in the model.</param>
    /// <returns>Null where they meet nowhere.</returns>
    public static MultiCurve? Of(ShellBody body, double ground, TerrainSurface? terrain, Func<Vector3D, Position> place)
    {
        var lines = ImmutableArray.CreateBuilder<AbstractCurve>();
        for (int face = 0; face < body.Footprint.FaceCount; face++)
        {
            for (int loop = 0; loop < body.Footprint.LoopCount(face); loop++)
            {
                foreach (List<Vector3D> line in Lines(body, body.Footprint.Loop(face, loop), ground, terrain))
                    lines.Add(new LineString([.. line.Select(place)]));
            }
        }

        return lines.Count == 0 ? null : new MultiCurve(lines.ToImmutable());
    }

    private static List<List<Vector3D>> Lines(ShellBody body, ReadOnlySpan<int> loop, double ground, TerrainSurface? terrain)
    {
        var lines = new List<List<Vector3D>>();
        for (int i = 0; i < loop.Length; i++)
        {
            Vector3D from = body.Footprint.Vertices[loop[i]];
            Vector3D to = body.Footprint.Vertices[loop[(i + 1) % loop.Length]];
            foreach ((Vector3D first, Vector3D last) in Pieces(from, to, ground, body.Top, terrain))
            {
                if (lines is [.., var open] && open[^1].DistanceTo(first) < LeastLength)
                    open.Add(last);
                else
                    lines.Add([first, last]);
            }
        }

        // The last line runs into the first where the terrain meets the walls all round.
        if (lines.Count > 1 && lines[^1][^1].DistanceTo(lines[0][0]) < LeastLength)
        {
            lines[^1].AddRange(lines[0].Skip(1));
            lines.RemoveAt(0);
        }

        return lines;
    }

    /// <summary>The pieces over one side of the footprint that lie on the wall there.</summary>
    private static IEnumerable<(Vector3D First, Vector3D Last)> Pieces(
        Vector3D start, Vector3D end, double low, double high, TerrainSurface? terrain)
    {
        if (terrain is null)
        {
            yield return (start with { Z = low }, end with { Z = low });
            yield break;
        }

        Vector3D? before = null;
        foreach (double share in terrain.Breaks(start, end))
        {
            Vector3D point = start + ((end - start) * share);
            Vector3D? here = terrain.HeightAt(point.X, point.Y) is { } height ? point with { Z = height } : null;
            if (before is { } first && here is { } last && Clip(first, last, low, high) is { } piece)
                yield return piece;
            before = here;
        }
    }

    /// <summary>What of a piece lies between two heights.</summary>
    private static (Vector3D First, Vector3D Last)? Clip(Vector3D first, Vector3D last, double low, double high)
    {
        (double from, double to) = (0, 1);
        double rise = last.Z - first.Z;
        foreach ((double bound, double sense) in (ReadOnlySpan<(double, double)>)[(low, 1), (high, -1)])
        {
            double atFirst = (first.Z - bound) * sense;
            double atLast = (last.Z - bound) * sense;
            if (atFirst < 0 && atLast < 0)
                return null;
            if (atFirst < 0)
                from = Math.Max(from, (bound - first.Z) / rise);
            else if (atLast < 0)
                to = Math.Min(to, (bound - first.Z) / rise);
        }

        Vector3D start = first + ((last - first) * from);
        Vector3D end = first + ((last - first) * to);
        return to <= from || start.DistanceTo(end) < LeastLength ? null : (start, end);
    }
}
