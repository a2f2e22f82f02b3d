using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>Events about links between representations and objects.</summary>
internal static class LinkEvents
{
    private const string DefaultScheme = "local";

    public static OpenLink[] OfObject(EventScope scope, long key) => [.. scope.Sql.Rows(
        $"SELECT {OpenLink.Columns} FROM link WHERE object = @p0 AND tx_to IS NULL ORDER BY representation", OpenLink.Read, key)];

    public static RepresentationKey KeyOf(EventScope scope, long representation) => scope.Sql.Rows(
        "SELECT dataset, local_id, scheme FROM representation WHERE pk = @p0",
        row => new RepresentationKey(
            scope.Names.Datasets.NameOf(row.GetInt64(0)), row.GetString(1), scope.Names.Schemes.NameOf(row.GetInt64(2))),
        representation) is [{ } key]
            ? key
            : throw new InvalidDataException($"Expected representation {representation}, found none: the registry is damaged.");

    public static void Link(EventScope scope, LinkRepresentation command)
    {
        ObjectPeriods current = scope.Load(command.Object);
        long representation = Find(scope, command.Representation) ?? Enter(scope, command.Representation);
        OpenLink? before = Between(scope, representation, current.Key);
        if (before?.Status == LinkStatus.Rejected && command.Grade.Status == LinkStatus.Proposed)
            throw new RegistryConflictException("The link was looked at and rejected. Confirm it if it is right after all.");
        if (before is not null)
            CloseLink(scope, before);
        Open(scope, representation, current, command.Representation, command.Grade, before?.Status);
        scope.Touch(command.Object, "subject");
        Note(scope, command.Representation);
    }

    public static void Unlink(EventScope scope, UnlinkRepresentation command)
    {
        (ObjectPeriods current, OpenLink link) = Expect(scope, command.Object, command.Representation, LinkStatus.Confirmed);
        CloseLink(scope, link);
        scope.Links.Add(Affected(current, command.Representation, link, link.Status, null));
        scope.Touch(command.Object, "subject");
        Note(scope, command.Representation);
    }

    public static void Confirm(EventScope scope, ConfirmLink command) =>
        Review(scope, command.Object, command.Representation, LinkStatus.Confirmed);

    public static void Reject(EventScope scope, RejectLink command) =>
        Review(scope, command.Object, command.Representation, LinkStatus.Rejected);

    public static void ReplaceLocalId(EventScope scope, ObjectPeriods current, RepresentationKey old, string newId)
    {
        (_, OpenLink link) = Expect(scope, current.Twin, old, LinkStatus.Confirmed);
        RepresentationKey key = KeyOf(scope, link.Representation) with { LocalId = newId };
        long representation = Find(scope, key) ?? Enter(scope, key);
        CloseLink(scope, link);
        scope.Links.Add(Affected(current, old, link, link.Status, null));
        Open(scope, representation, current, key, new LinkGrade(link.Relation) { Method = "replace" }, null);
    }

    private static void Review(EventScope scope, TwinId twin, RepresentationKey key, LinkStatus verdict)
    {
        (ObjectPeriods current, OpenLink link) = Expect(scope, twin, key, LinkStatus.Proposed);
        CloseLink(scope, link);
        var grade = new LinkGrade(link.Relation, verdict)
        {
            ShareOfObject = link.ShareOfObject,
            ShareOfRepresentation = link.ShareOfRepresentation,
            Confidence = link.Confidence,
            Method = link.Method,
            Explanation = link.Explanation,
        };
        Open(scope, link.Representation, current, key, grade, link.Status);
        scope.Touch(twin, "subject");
        Note(scope, key);
    }

    private static void Open(
        EventScope scope, long representation, ObjectPeriods current, RepresentationKey key, LinkGrade grade, LinkStatus? before)
    {
        if (grade.Status == LinkStatus.Confirmed)
            GiveWay(scope, representation, current, key, grade.Relation);
        scope.Rows.Links.Add(new LinkRow(
            representation,
            current.Key,
            scope.Sequence,
            (long)grade.Relation,
            (long)grade.Status,
            grade.ShareOfObject,
            grade.ShareOfRepresentation,
            grade.Confidence,
            grade.Method,
            grade.Explanation,
            null,
            null));
        scope.Links.Add(new AffectedLink(
            current.Twin, key, grade.Relation, before, grade.Status, grade.ShareOfObject, grade.ShareOfRepresentation));
    }

    /// <summary>A representation stands for one object only: a confirmed link to one that is gone gives way, another is a conflict.</summary>
    private static void GiveWay(EventScope scope, long representation, ObjectPeriods current, RepresentationKey key, LinkRelation relation)
    {
        List<OpenLink> others = scope.Sql.Rows(
            $"SELECT {OpenLink.Columns} FROM link WHERE representation = @p0 AND tx_to IS NULL AND status = 1", OpenLink.Read, representation);
        foreach (OpenLink other in others.Where(other => other.Object != current.Key))
        {
            ObjectPeriods owner = scope.Load(scope.TwinOf(other.Object));
            if (owner.Status != ObjectStatus.Active)
            {
                CloseLink(scope, other);
                scope.Touch(owner.Twin, "former");
                scope.Links.Add(Affected(owner, key, other, other.Status, null));
            }
            else if (other.Relation == LinkRelation.Same && relation == LinkRelation.Same)
            {
                throw new RegistryConflictException(
                    $"{key.LocalId} of {key.Dataset} represents {owner.Twin} already. Unlink it first, or merge the objects.");
            }
        }
    }

    private static (ObjectPeriods Current, OpenLink Link) Expect(
        EventScope scope, TwinId twin, RepresentationKey key, LinkStatus status)
    {
        ObjectPeriods current = scope.Load(twin);
        long representation = Find(scope, key)
            ?? throw new RegistryConflictException($"Expected {key.LocalId} in {key.Dataset}, the registry knows none.");
        OpenLink? link = Between(scope, representation, current.Key);
        return link?.Status == status
            ? (current, link)
            : throw new RegistryConflictException(
                $"Expected a {status.ToString().ToLowerInvariant()} link from {key.LocalId} of {key.Dataset} to {twin}, found {(link is null ? "none" : $"a {link.Status.ToString().ToLowerInvariant()} one")}.");
    }

    private static long? Find(EventScope scope, RepresentationKey key)
    {
        if (scope.Names.Datasets.Find(key.Dataset) is not { } dataset)
            return null;
        List<(long Key, long Scheme)> found = scope.Sql.Rows(
            "SELECT pk, scheme FROM representation WHERE local_id = @p0 AND dataset = @p1",
            row => (row.GetInt64(0), row.GetInt64(1)),
            key.LocalId,
            dataset);
        if (key.Scheme is { } scheme)
            return found.Where(item => scope.Names.Schemes.NameOf(item.Scheme) == scheme).Select(item => (long?)item.Key).FirstOrDefault();
        return found.Count <= 1
            ? found.Select(item => (long?)item.Key).FirstOrDefault()
            : throw new RegistryConflictException($"{key.Dataset} has {key.LocalId} in several schemes. Say which.");
    }

    private static long Enter(EventScope scope, RepresentationKey key)
    {
        long representation = scope.NextRepresentation();
        IdentifierScheme scheme = scope.SchemeOf(key.Scheme ?? DefaultScheme);
        scope.Rows.Representations.Add(new RepresentationRow(
            representation, scope.Names.Datasets.Intern(key.Dataset), scope.Names.Schemes.Intern(scheme.Code), key.LocalId, scope.Sequence));
        return representation;
    }

    private static OpenLink? Between(EventScope scope, long representation, long key) => scope.Sql.Rows(
        $"SELECT {OpenLink.Columns} FROM link WHERE representation = @p0 AND object = @p1 AND tx_to IS NULL",
        OpenLink.Read,
        representation,
        key).FirstOrDefault();

    private static void CloseLink(EventScope scope, OpenLink link) =>
        scope.Close(RegistryTable.Link, link.Representation, link.Object, link.TxFrom);

    private static AffectedLink Affected(ObjectPeriods owner, RepresentationKey key, OpenLink link, LinkStatus? before, LinkStatus? after) =>
        new(owner.Twin, key, link.Relation, before, after, link.ShareOfObject, link.ShareOfRepresentation);

    private static void Note(EventScope scope, RepresentationKey key)
    {
        scope.Payload["dataset"] = key.Dataset;
        scope.Payload["localId"] = key.LocalId;
    }
}
