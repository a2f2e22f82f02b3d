using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>A body between an outline on the ground and the same outline straight above it.</summary>
/// <param name="Rings">The outline seen from above, counter-clockwise, and its holes, clockwise; corners of the upper face.</param>
/// <param name="Bottom">The height of the lower face in metres.</param>
/// <param name="Depth">The distance of the two in metres.</param>
/// <param name="Order">
/// The place in the source of each face, in the order of an extrusion: walls along the outline and its holes, bottom, top.
/// </param>
internal sealed record Prism(ImmutableArray<ImmutableArray<Position>> Rings, double Bottom, double Depth, ImmutableArray<int> Order)
{
    // Metres, half of what is written: corners nearer than this are one.
    private const double Tolerance = 1e-6;

    private const int WallCorners = 4;

    /// <summary>The prism that faces bound; null where they bound another body, or none.</summary>
    public static Prism? Of(FaceList faces)
    {
        (int bottom, int top) = Caps(faces);
        if (bottom < 0)
            return null;
        (int firstTop, int endTop) = faces.Rings(top);
        var walls = new Dictionary<(int From, int To), int>();
        var lower = new Dictionary<int, int>();
        for (int face = 0; face < faces.Count; face++)
        {
            if (face != bottom && face != top && !AddWall(faces, face, walls, lower, HeightOf(faces, bottom), HeightOf(faces, top)))
                return null;
        }

        var order = ImmutableArray.CreateBuilder<int>(faces.Count);
        var below = new HashSet<(int From, int To)>();
        for (int ring = firstTop; ring < endTop; ring++)
        {
            ReadOnlySpan<int> corners = faces.Ring(ring);
            for (int i = 0; i < corners.Length; i++)
            {
                (int From, int To) edge = (corners[i], corners[(i + 1) % corners.Length]);
                if (!walls.Remove(edge, out int wall) || !below.Add((lower[edge.To], lower[edge.From])))
                    return null;
                order.Add(wall);
            }
        }

        if (walls.Count > 0 || !IsBoundedBy(faces, bottom, below))
            return null;
        order.Add(bottom);
        order.Add(top);
        ImmutableArray<ImmutableArray<Position>> rings = [.. Enumerable.Range(firstTop, endTop - firstTop).Select(ring => PlacesOf(faces, ring))];
        double height = HeightOf(faces, bottom);
        return PlaneRings.AreProfile(rings) ? new Prism(rings, height, HeightOf(faces, top) - height, order.ToImmutable()) : null;
    }

    /// <summary>The lower and the upper horizontal face; -1 where there are not two of them, one above the other.</summary>
    private static (int Bottom, int Top) Caps(FaceList faces)
    {
        var (first, second) = (-1, -1);
        for (int face = 0; face < faces.Count; face++)
        {
            if (!IsHorizontal(faces, face))
                continue;
            if (second >= 0)
                return (-1, -1);
            (first, second) = first < 0 ? (face, second) : (first, face);
        }

        if (second < 0)
            return (-1, -1);
        double rise = HeightOf(faces, second) - HeightOf(faces, first);
        return Math.Abs(rise) <= 2 * Tolerance ? (-1, -1) : rise > 0 ? (first, second) : (second, first);
    }

    private static bool IsHorizontal(FaceList faces, int face)
    {
        double height = HeightOf(faces, face);
        (int first, int end) = faces.Rings(face);
        for (int ring = first; ring < end; ring++)
        {
            foreach (int corner in faces.Ring(ring))
            {
                if (Math.Abs(faces.Corners[corner].Z - height) > Tolerance)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Enters a wall by its upper edge, as it runs along the outline; false where the face is no upright rectangle.</summary>
    private static bool AddWall(
        FaceList faces, int face, Dictionary<(int From, int To), int> walls, Dictionary<int, int> lower, double bottom, double top)
    {
        (int first, int end) = faces.Rings(face);
        ReadOnlySpan<int> ring = faces.Ring(first);
        if (end - first != 1 || ring.Length != WallCorners)
            return false;
        for (int i = 0; i < WallCorners; i++)
        {
            ReadOnlySpan<int> turned = [ring[i], ring[(i + 1) % WallCorners], ring[(i + 2) % WallCorners], ring[(i + 3) % WallCorners]];
            if (!IsAt(faces, turned[0], bottom) || !IsAt(faces, turned[1], bottom))
                continue;
            return IsAt(faces, turned[2], top) && IsAt(faces, turned[3], top)
                && IsAbove(faces, turned[3], turned[0], lower) && IsAbove(faces, turned[2], turned[1], lower)
                && walls.TryAdd((turned[3], turned[2]), face);
        }

        return false;
    }

    private static bool IsAt(FaceList faces, int corner, double height) => Math.Abs(faces.Corners[corner].Z - height) <= Tolerance;

    private static bool IsAbove(FaceList faces, int corner, int under, Dictionary<int, int> lower)
    {
        ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(lower, corner, out bool exists);
        if (exists)
            return known == under;
        known = under;
        Position above = faces.Corners[corner], below = faces.Corners[under];
        return Math.Abs(above.X - below.X) <= Tolerance && Math.Abs(above.Y - below.Y) <= Tolerance;
    }

    private static bool IsBoundedBy(FaceList faces, int face, HashSet<(int From, int To)> edges)
    {
        (int first, int end) = faces.Rings(face);
        int count = 0;
        for (int ring = first; ring < end; ring++)
        {
            ReadOnlySpan<int> corners = faces.Ring(ring);
            for (int i = 0; i < corners.Length; i++, count++)
            {
                if (!edges.Contains((corners[i], corners[(i + 1) % corners.Length])))
                    return false;
            }
        }

        return count == edges.Count;
    }

    private static double HeightOf(FaceList faces, int face) => faces.Corners[faces.Ring(faces.Rings(face).First)[0]].Z;

    private static ImmutableArray<Position> PlacesOf(FaceList faces, int ring)
    {
        var places = ImmutableArray.CreateBuilder<Position>();
        foreach (int corner in faces.Ring(ring))
            places.Add(faces.Corners[corner]);
        return places.DrainToImmutable();
    }
}
