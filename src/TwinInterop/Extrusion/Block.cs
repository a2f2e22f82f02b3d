using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;

namespace TwinInterop.Extrusion;

/// <summary>The upright body between a footprint on the ground and the same outline at another height.</summary>
internal static class Block
{
    /// <summary>
    /// Whether a face may be a footprint: it has an area in plan and does not stand. Heights of footprints are often poor, so
    /// that one that slopes is one all the same; a wall is none.
    /// </summary>
    public static bool IsFootprint(PolygonSurface face, MetresPerDegree scale)
    {
        (double x, double y, double z) = Normal(face.Exterior.Positions, scale);
        return Math.Abs(z) > 0.01 && z * z > 0.1 * ((x * x) + (y * y));
    }

    /// <summary>The body over a footprint.</summary>
    /// <param name="footprint">Any turn; heights do not matter.</param>
    /// <param name="ground">Where it stands.</param>
    /// <param name="top">Where it ends, above the ground.</param>
    /// <returns>Null where fewer than three positions are left when repeats are taken out.</returns>
    public static Solid? Over(PolygonSurface footprint, double ground, double top)
    {
        if (Outline(footprint.Exterior, counterClockwise: true) is not { } exterior)
            return null;
        ImmutableArray<ImmutableArray<Position>> holes =
            [.. footprint.Holes.Select(hole => Outline(hole, counterClockwise: false)).OfType<ImmutableArray<Position>>()];
        var faces = ImmutableArray.CreateBuilder<AbstractSurface>();
        faces.Add(new PolygonSurface(Turned(exterior, ground), [.. holes.Select(hole => Turned(hole, ground))]));
        faces.Add(new PolygonSurface(At(exterior, top), [.. holes.Select(hole => At(hole, top))]));
        foreach (ImmutableArray<Position> outline in holes.Insert(0, exterior))
        {
            for (int i = 0; i < outline.Length; i++)
            {
                Position a = outline[i];
                Position b = outline[(i + 1) % outline.Length];
                faces.Add(new PolygonSurface(new Ring([a with { Z = ground }, b with { Z = ground }, b with { Z = top }, a with { Z = top }])));
            }
        }

        return new Solid(new CompositeSurface(faces.ToImmutable()));
    }

    private static Ring At(ImmutableArray<Position> outline, double height) =>
        new([.. outline.Select(position => position with { Z = height })]);

    private static Ring Turned(ImmutableArray<Position> outline, double height) =>
        new([.. outline.Reverse().Select(position => position with { Z = height })]);

    /// <summary>The positions without repeats, in the turn that is wanted: seen from above, counter-clockwise has its inside on the left.</summary>
    private static ImmutableArray<Position>? Outline(Ring ring, bool counterClockwise)
    {
        var outline = new List<Position>(ring.Positions.Length);
        foreach (Position position in ring.Positions)
        {
            if (outline.Count == 0 || !IsSamePlace(outline[^1], position))
                outline.Add(position);
        }

        while (outline.Count > 1 && IsSamePlace(outline[0], outline[^1]))
            outline.RemoveAt(outline.Count - 1);
        if (outline.Count < 3)
            return null;
        if (Normal([.. outline], MetresPerDegree.None).Z > 0 != counterClockwise)
            outline.Reverse();
        return [.. outline];
    }

    private static bool IsSamePlace(in Position a, in Position b) => a.X == b.X && a.Y == b.Y;

    /// <summary>Newell's normal, twice as long as the area is large; positions without height count as flat.</summary>
    private static (double X, double Y, double Z) Normal(ImmutableArray<Position> ring, MetresPerDegree scale)
    {
        (double X, double Y, double Z) sum = default;
        Position origin = ring[0];
        for (int i = 0; i < ring.Length; i++)
        {
            Position a = From(origin, ring[i], scale);
            Position b = From(origin, ring[(i + 1) % ring.Length], scale);
            sum.X += (a.Y - b.Y) * (a.Z + b.Z);
            sum.Y += (a.Z - b.Z) * (a.X + b.X);
            sum.Z += (a.X - b.X) * (a.Y + b.Y);
        }

        return sum;
    }

    private static Position From(in Position origin, in Position position, MetresPerDegree scale) => new(
        (position.X - origin.X) * scale.Longitude,
        (position.Y - origin.Y) * scale.Latitude,
        position.HasHeight && origin.HasHeight ? position.Z - origin.Z : 0);
}
