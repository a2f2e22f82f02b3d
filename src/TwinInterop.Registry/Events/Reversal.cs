using System.Data.Common;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>Undoes an event: closes what it opened, opens again what it closed.</summary>
internal static class Reversal
{
    /// <summary>The objects that the event touched: every row that it wrote or closed is one of theirs.</summary>
    private const string Touched = "IN (SELECT object FROM event_object WHERE event = @p0)";

    public static void Apply(EventScope scope, RevertEvent command)
    {
        (long undone, string type) = scope.Sql.Rows(
            "SELECT seq, type FROM event WHERE event_id = @p0", row => (row.GetInt64(0), row.GetString(1)), command.EventId) is [var found]
                ? found
                : throw new RegistryConflictException($"Expected an event {command.EventId}, the registry has none.");
        if (type is "import")
            throw new RegistryConflictException("An import cannot be undone as a whole: unlink or retire the objects that it got wrong.");
        RefuseIfChanged(scope, undone);
        UndoStates(scope, undone);
        UndoLinks(scope, undone);
        UndoIdentifiers(scope, undone);
        UndoLineages(scope, undone);
        foreach (long key in scope.Sql.Rows(
            "SELECT object FROM event_object WHERE event = @p0", row => row.GetInt64(0), undone).Distinct())
        {
            scope.Touch(scope.TwinOf(key), "subject");
        }

        scope.Payload["reverts"] = command.EventId;
    }

    private static void RefuseIfChanged(EventScope scope, long undone)
    {
        foreach (RegistryTable table in RegistryTable.All.Where(table => table.Keys > 0))
        {
            if (scope.Sql.Number($"SELECT tx_to FROM {table.Name} WHERE {OwnerOf(table)} {Touched} AND tx_from = @p0 AND tx_to IS NOT NULL LIMIT 1", undone) is { } later)
            {
                throw new RegistryConflictException(
                    $"Event {later} changed what this one did: undo that one first ({table.Name.Replace('_', ' ')}).");
            }
        }
    }

    private static string OwnerOf(RegistryTable table) => table == RegistryTable.Lineage ? "parent" : "object";

    private static void UndoStates(EventScope scope, long undone)
    {
        string columns = RegistryTable.State.ColumnList;
        List<StateRow> opened = scope.Sql.Rows(
            $"SELECT {columns} FROM object_state WHERE object {Touched} AND tx_from = @p0 AND tx_to IS NULL", ObjectPeriods.Read, undone);
        List<StateRow> closed = scope.Sql.Rows($"SELECT {columns} FROM object_state WHERE object {Touched} AND tx_to = @p0", ObjectPeriods.Read, undone);
        foreach (StateRow state in opened)
            scope.Close(RegistryTable.State, state.Object, state.TxFrom, state.Part);
        HashSet<long> restored = [.. closed.Select(state => state.Object)];
        StateRow[] states =
        [
            .. closed.Select(state => state with { TxFrom = scope.Sequence }),
            .. opened
                .Where(state => !restored.Contains(state.Object))
                .Select(state => state with { TxFrom = scope.Sequence, Status = (long)ObjectStatus.Void }),
        ];
        foreach (long gone in states.Where(state => state.Status == (long)ObjectStatus.Void).Select(state => state.Object).Distinct())
            RefuseIfUsed(scope, gone, undone);
        scope.Rows.States.AddRange(states);
    }

    /// <summary>An object that never was has neither representations nor names.</summary>
    private static void RefuseIfUsed(EventScope scope, long key, long undone)
    {
        long? later = scope.Sql.Number("SELECT max(tx_from) FROM link WHERE object = @p0 AND tx_to IS NULL AND status <> 2 AND tx_from > @p1", key, undone)
            ?? scope.Sql.Number("SELECT max(tx_from) FROM identifier WHERE object = @p0 AND tx_to IS NULL AND tx_from > @p1", key, undone);
        if (later is { } number)
            throw new RegistryConflictException($"Event {number} gave {scope.TwinOf(key)} a representation or a name, and the object would be gone: take that back first.");
    }

    private static void UndoLineages(EventScope scope, long undone)
    {
        List<LineageRow> opened = Lineages(scope, "tx_from = @p0 AND tx_to IS NULL", undone);
        List<LineageRow> closed = Lineages(scope, "tx_to = @p0", undone);
        foreach (LineageRow row in opened)
            scope.Close(RegistryTable.Lineage, row.Parent, row.Child, row.TxFrom);
        scope.Rows.Lineages.AddRange(closed.Select(row => row with { TxFrom = scope.Sequence }));
    }

    private static List<LineageRow> Lineages(EventScope scope, string condition, long undone) => scope.Sql.Rows(
        $"SELECT {RegistryTable.Lineage.ColumnList} FROM lineage WHERE parent {Touched} AND {condition}",
        row => new LineageRow(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetInt64(2),
            row.GetString(3),
            row.IsDBNull(4) ? null : row.GetDouble(4),
            row.IsDBNull(5) ? null : row.GetDouble(5)),
        undone);

    private static void UndoLinks(EventScope scope, long undone)
    {
        List<OpenLink> opened = Links(scope, "tx_from = @p0 AND tx_to IS NULL", undone);
        List<OpenLink> closed = Links(scope, "tx_to = @p0", undone);
        foreach (OpenLink link in opened)
        {
            scope.Close(RegistryTable.Link, link.Representation, link.Object, link.TxFrom);
            Note(scope, link, link.Status, null);
        }

        foreach (OpenLink link in closed)
        {
            RefuseIfLinkedElsewhere(scope, link);
            scope.Rows.Links.Add(new LinkRow(
                link.Representation,
                link.Object,
                scope.Sequence,
                (long)link.Relation,
                (long)link.Status,
                link.ShareOfObject,
                link.ShareOfRepresentation,
                link.Confidence,
                link.Method,
                link.Explanation,
                link.ValidFrom,
                link.ValidTo));
            Note(scope, link, null, link.Status);
        }
    }

    /// <summary>Since the link was closed, somebody may have found out that the representation is another object's.</summary>
    private static void RefuseIfLinkedElsewhere(EventScope scope, OpenLink link)
    {
        if (link.Status != LinkStatus.Confirmed || link.Relation != LinkRelation.Same)
            return;
        if (scope.Sql.Number("SELECT object FROM link WHERE representation = @p0 AND relation = 0 AND status = 1 AND tx_to IS NULL", link.Representation) is { } other)
        {
            RepresentationKey key = LinkEvents.KeyOf(scope, link.Representation);
            throw new RegistryConflictException($"{key.LocalId} of {key.Dataset} represents {scope.TwinOf(other)} by now: unlink it first.");
        }
    }

    /// <summary>Since the name was taken from the object, another one may have got it.</summary>
    private static void RefuseIfNamedElsewhere(EventScope scope, IdentifierRow row)
    {
        string scheme = scope.Names.Schemes.NameOf(row.Scheme);
        if (scope.SchemeOf(scheme).Scope != SchemeScope.Global)
            return;
        if (scope.Sql.Number("SELECT object FROM identifier WHERE value = @p0 AND scheme = @p1 AND tx_to IS NULL", row.Value, row.Scheme) is { } other)
            throw new RegistryConflictException($"{scheme} {row.Value} is a name of {scope.TwinOf(other)} by now.");
    }

    private static void UndoIdentifiers(EventScope scope, long undone)
    {
        List<IdentifierRow> opened = Identifiers(scope, "tx_from = @p0 AND tx_to IS NULL", undone);
        List<IdentifierRow> closed = Identifiers(scope, "tx_to = @p0", undone);
        foreach (IdentifierRow row in opened)
            scope.Close(RegistryTable.Identifier, row.Value, row.Scheme, row.Object, row.TxFrom);
        closed.ForEach(row => RefuseIfNamedElsewhere(scope, row));
        scope.Rows.Identifiers.AddRange(closed.Select(row => row with { TxFrom = scope.Sequence }));
    }

    private static List<OpenLink> Links(EventScope scope, string condition, long undone) =>
        scope.Sql.Rows($"SELECT {OpenLink.Columns} FROM link WHERE object {Touched} AND {condition}", OpenLink.Read, undone);

    private static List<IdentifierRow> Identifiers(EventScope scope, string condition, long undone) => scope.Sql.Rows(
        $"SELECT value, scheme, object, tx_from FROM identifier WHERE object {Touched} AND {condition}", ReadIdentifier, undone);

    private static IdentifierRow ReadIdentifier(DbDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));

    private static void Note(EventScope scope, OpenLink link, LinkStatus? before, LinkStatus? after) => scope.Links.Add(new AffectedLink(
        scope.TwinOf(link.Object),
        LinkEvents.KeyOf(scope, link.Representation),
        link.Relation,
        before,
        after,
        link.ShareOfObject,
        link.ShareOfRepresentation));
}
