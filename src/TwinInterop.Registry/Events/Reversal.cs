using System.Data.Common;
using TwinInterop.Registry.Model;
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
        if (type is "import" or "revert")
            throw new RegistryConflictException($"An event of type {type} cannot be undone as a whole.");
        RefuseIfChanged(scope, undone);
        UndoStates(scope, undone);
        UndoLinks(scope, undone);
        UndoIdentifiers(scope, undone);
        foreach ((long parent, long child) in scope.Sql.Rows(
            $"SELECT parent, child FROM lineage WHERE parent {Touched} AND tx_from = @p0 AND tx_to IS NULL", row => (row.GetInt64(0), row.GetInt64(1)), undone))
        {
            scope.Close(RegistryTable.Lineage, parent, child, undone);
        }

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
        scope.Rows.States.AddRange(closed.Select(state => state with { TxFrom = scope.Sequence }));
        HashSet<long> restored = [.. closed.Select(state => state.Object)];
        scope.Rows.States.AddRange(opened
            .Where(state => !restored.Contains(state.Object))
            .Select(state => state with { TxFrom = scope.Sequence, Status = (long)ObjectStatus.Void }));
    }

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

    private static void UndoIdentifiers(EventScope scope, long undone)
    {
        List<IdentifierRow> opened = Identifiers(scope, "tx_from = @p0 AND tx_to IS NULL", undone);
        List<IdentifierRow> closed = Identifiers(scope, "tx_to = @p0", undone);
        foreach (IdentifierRow row in opened)
            scope.Close(RegistryTable.Identifier, row.Value, row.Scheme, row.Object, row.TxFrom);
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
