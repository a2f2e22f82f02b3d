using System.Collections.Immutable;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>Events that lead from objects to others, and from identifiers to others: merge, split, replace.</summary>
/// <remarks>Children are always born in the event that names their parents, so that no lineage can run in a circle.</remarks>
internal static class LineageEvents
{
    private const int Few = 2;

    public static void Merge(EventScope scope, MergeObjects command)
    {
        ImmutableArray<TwinId> parents = [.. command.Parents.Distinct()];
        if (parents.Length < Few)
            throw new RegistryConflictException("Expected at least two objects to merge.");
        ObjectPeriods[] current = [.. parents.Select(parent => scope.Load(parent).Expect(ObjectStatus.Active))];
        double?[] areas = [.. current.Select(parent => AreaOf(scope, parent.Key))];
        double? whole = areas.All(area => area is not null) ? areas.Sum() : null;
        TwinId child = scope.Make(command.Child);
        long childKey = scope.KeyOf(child);
        for (int i = 0; i < current.Length; i++)
        {
            LifecycleEvents.End(scope, current[i], ObjectStatus.Merged, UnixTime.Of(command.Child.ValidFrom));
            double? share = whole > 0 ? areas[i] / whole : null;
            scope.Rows.Lineages.Add(new LineageRow(current[i].Key, childKey, scope.Sequence, "merge", 1, share));
            foreach (OpenLink link in LinkEvents.OfObject(scope, current[i].Key))
                Propose(scope, link, childKey, child, LinkRelation.PartOf, share, link.ShareOfRepresentation ?? 1, "merge");
            scope.Touch(current[i].Twin, "parent");
        }

        scope.Touch(child, "child");
    }

    public static void Split(EventScope scope, SplitObject command)
    {
        if (command.Children.Length < Few)
            throw new RegistryConflictException("Expected at least two objects to split into.");
        ObjectPeriods parent = scope.Load(command.Parent).Expect(ObjectStatus.Active);
        OpenLink[] links = LinkEvents.OfObject(scope, parent.Key);
        LifecycleEvents.End(scope, parent, ObjectStatus.Split, UnixTime.Of(command.Children[0].ValidFrom));
        scope.Touch(command.Parent, "parent");
        foreach (NewObject given in command.Children)
        {
            TwinId child = scope.Make(given);
            long childKey = scope.KeyOf(child);
            scope.Rows.Lineages.Add(new LineageRow(parent.Key, childKey, scope.Sequence, "split", given.Share, 1));
            foreach (OpenLink link in links)
                Propose(scope, link, childKey, child, LinkRelation.HasPart, 1, given.Share, "split");
            scope.Touch(child, "child");
        }
    }

    public static void Replace(EventScope scope, ReplaceIdentifier command)
    {
        ObjectPeriods current = scope.Load(command.Object);
        if (command.Dataset is { } dataset)
        {
            LinkEvents.ReplaceLocalId(scope, current, new RepresentationKey(dataset, command.Old, command.Scheme), command.New);
        }
        else
        {
            IdentifierScheme scheme = scope.SchemeOf(command.Scheme);
            string old = scheme.Normalize(command.Old) ?? command.Old;
            long id = scope.Names.Schemes.Intern(scheme.Code);
            long? since = scope.Sql.Number(
                "SELECT tx_from FROM identifier WHERE value = @p0 AND scheme = @p1 AND object = @p2 AND tx_to IS NULL", old, id, current.Key);
            if (since is null)
                throw new RegistryConflictException($"Expected {scheme.Title} {old} to be a name of {command.Object}, it is none.");
            scope.Close(RegistryTable.Identifier, old, id, current.Key, since);
            scope.AddIdentifier(current.Key, command.Scheme, command.New);
        }

        scope.Touch(command.Object, "subject");
        scope.Payload["old"] = command.Old;
        scope.Payload["new"] = command.New;
    }

    /// <summary>Asks whether a parent's representation stands for its child too: nothing is copied blindly.</summary>
    private static void Propose(
        EventScope scope, OpenLink link, long childKey, TwinId child, LinkRelation relation, double? shareOfObject, double? shareOfRepresentation, string method)
    {
        if (link.Status == LinkStatus.Rejected)
            return;
        scope.Rows.Links.Add(new LinkRow(
            link.Representation, childKey, scope.Sequence, (long)relation, (long)LinkStatus.Proposed, shareOfObject, shareOfRepresentation, null, method, null, null, null));
        scope.Links.Add(new AffectedLink(
            child, LinkEvents.KeyOf(scope, link.Representation), relation, null, LinkStatus.Proposed, shareOfObject, shareOfRepresentation));
    }

    /// <summary>The area of the latest box of an object's representations, in the square of the data set's unit; null when unknown.</summary>
    private static double? AreaOf(EventScope scope, long key) => scope.Sql.Scalar(
        """
        SELECT (s.max_x - s.min_x) * (s.max_y - s.min_y) FROM link l JOIN representation r ON r.pk = l.representation
          JOIN dataset_version v ON v.dataset = r.dataset JOIN sighting s ON s.version = v.id AND s.representation = r.pk
        WHERE l.object = @p0 AND l.tx_to IS NULL AND l.status = 1 AND l.relation = 0 AND s.min_x IS NOT NULL
        ORDER BY s.version DESC LIMIT 1
        """,
        key) is double area ? area : null;
}
