using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Makes polygons with their holes and appearances.</summary>
internal static class PolygonBuilder
{
    /// <summary>The polygon of a node; null when its outer ring cannot be used.</summary>
    public static PolygonSurface? Build(GmlNode node, GeometryBuilder builder, ReadSession session)
    {
        if (RingOf(node.Exterior, node, builder, session) is not { } exterior)
            return null;

        ImmutableArray<Ring> holes = [];
        if (node.Holes.Length > 0)
            holes = [.. node.Holes.Select(hole => RingOf(hole, node, builder, session)).OfType<Ring>()];
        var polygon = new PolygonSurface(exterior, holes) { Id = node.Id };
        if (node.Appearances is not { } drafts)
            return polygon;

        IReadOnlyList<Ring> rings = [exterior, .. holes];
        return polygon with
        {
            Appearances = [.. drafts.Select(draft => Dress(draft, node, rings, session)).OfType<SurfaceAppearance>()],
        };
    }

    private static Ring? RingOf(in RingDraft draft, GmlNode node, GeometryBuilder builder, ReadSession session)
    {
        if (draft.Curve is not { } curve)
            return new Ring(draft.Positions, draft.Id) { IsOpenInSource = draft.IsOpen };
        if (builder.Build(curve) is not { } built)
            return null;

        var positions = ImmutableArray.CreateBuilder<Position>();
        foreach (AbstractGeometry leaf in built.Leaves())
        {
            if (leaf is not LineString line)
                continue;
            bool continues = positions.Count > 0 && positions[^1].Equals(line.Positions[0]);
            positions.AddRange(line.Positions.AsSpan()[(continues ? 1 : 0)..]);
        }

        if (positions.Count == 0)
            return null;

        ImmutableArray<Position> open = RingClosure.Open(
            positions.ToImmutable(), session, node.Place, mustRepeat: true, out bool wasOpen);
        return new Ring(open, draft.Id) { IsOpenInSource = wasOpen };
    }

    private static SurfaceAppearance? Dress(
        SurfaceAppearanceDraft draft, GmlNode node, IReadOnlyList<Ring> rings, ReadSession session)
    {
        if (draft.Coordinates.IsEmpty)
            return new SurfaceAppearance(draft.Theme, draft.Data, draft.IsFront);

        var runs = ImmutableArray.CreateBuilder<ImmutableArray<TextureCoordinate>>(rings.Count);
        foreach (Ring ring in rings)
        {
            ImmutableArray<TextureCoordinate> run = CoordinatesOf(draft, ring, rings.Count);
            if (run.Length > ring.Positions.Length)
                run = run[..^1]; // the closing repeat
            if (run.Length != ring.Positions.Length)
            {
                session.Report(CityGmlDiagnostics.TextureCoordinates, node.Place, ring.Positions.Length, run.Length);
                session.Context.LoseUnread(
                    Diagnostics.BookAccount.Appearances, "PolygonSurface", node.Id ?? "", "geometry/appearance");
                return null;
            }

            runs.Add(run);
        }

        return new SurfaceAppearance(draft.Theme, draft.Data, draft.IsFront) { Coordinates = runs.MoveToImmutable() };
    }

    private static ImmutableArray<TextureCoordinate> CoordinatesOf(SurfaceAppearanceDraft draft, Ring ring, int rings)
    {
        foreach (RingCoordinates candidate in draft.Coordinates)
        {
            if (candidate.RingId == ring.Id)
                return candidate.Coordinates;
        }

        // A lone list for a lone ring without id can only mean that ring.
        return rings == 1 && draft.Coordinates.Length == 1 && (ring.Id is null || draft.Coordinates[0].RingId.Length == 0)
            ? draft.Coordinates[0].Coordinates
            : [];
    }
}
