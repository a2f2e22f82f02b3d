using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Brings statements of appearances to the polygons that they are about.</summary>
internal sealed class AppearanceApplication(ReadSession session, GmlIndex index)
{
    /// <summary>Applies all statements of a store; those without target are reported and booked.</summary>
    public void ApplyAll(AppearanceStore store, string objectClass, string objectId)
    {
        foreach (string target in store.Targets)
        {
            foreach (SurfaceAppearanceDraft draft in store[target])
            {
                if (index.Find(target) is { } node)
                {
                    Apply(node, draft);
                    continue;
                }

                session.Context.Report(CityGmlDiagnostics.AppearanceWithoutTarget, objectId, $"#{target}");
                session.Context.LoseUnread(BookAccount.Appearances, objectClass, objectId, "appearance/target");
            }
        }
    }

    /// <summary>Applies a statement to a polygon, or to each polygon inside what it is about.</summary>
    public void Apply(GmlNode target, SurfaceAppearanceDraft draft)
    {
        var visited = new HashSet<GmlNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(GmlNode Node, bool IsTurned)>();
        pending.Push((target, false));
        while (pending.TryPop(out (GmlNode Node, bool IsTurned) current))
        {
            if (!visited.Add(current.Node))
                continue;
            if (current.Node.Type == GmlType.Polygon)
                Dress(current.Node, draft, current.IsTurned, isWhole: ReferenceEquals(current.Node, target));
            else if (current.Node is { Type: GmlType.Reference, Href: ['#', ..] href } && index.Find(href[1..]) is { } next)
                pending.Push((next, current.IsTurned));
            else
                PushMembers(current.Node, current.IsTurned, pending);
        }
    }

    private static void PushMembers(GmlNode node, bool isTurned, Stack<(GmlNode Node, bool IsTurned)> pending)
    {
        bool turns = node is { Type: GmlType.OrientableSurface, IsReversed: true };
        foreach (GmlNode member in node.Members)
            pending.Push((member, isTurned ^ turns));
        foreach (GmlNode shell in node.Interiors ?? [])
            pending.Push((shell, isTurned));
    }

    private void Dress(GmlNode polygon, SurfaceAppearanceDraft draft, bool isTurned, bool isWhole)
    {
        ImmutableArray<RingCoordinates> coordinates = draft.Coordinates;
        if (!isWhole && !coordinates.IsEmpty)
        {
            // Coordinates for an aggregate name the rings of all its polygons; those of others do not concern this one.
            coordinates = [.. coordinates.Where(entry => BelongsTo(polygon, entry.RingId))];
            if (coordinates.IsEmpty)
                return;
        }

        bool isFront = draft.IsFront ^ isTurned;
        polygon.Appearances ??= [];
        bool isTaken = polygon.Appearances.Exists(other => other.Theme == draft.Theme && other.IsFront == isFront
            && other.Data is Material == draft.Data is Material);
        if (isTaken || polygon.IsDone)
            session.Context.LoseUnread(BookAccount.Appearances, "PolygonSurface", polygon.Id ?? "", "geometry/appearance");
        else
            polygon.Appearances.Add(draft with { IsFront = isFront, Coordinates = coordinates });
    }

    private static bool BelongsTo(GmlNode polygon, string ringId) =>
        polygon.Exterior.Id == ringId || polygon.Holes.Any(hole => hole.Id == ringId);
}
