namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks what a feature service does on writing, where it declares that and the user allows it.</summary>
internal sealed class WfsWriting(EndpointVisit visit, WfsService service)
{
    private const string Transactions = "wfs-service-transaction";
    private const string Queries = "wfs-service-query";

    /// <summary>Checks the service with the types that were looked at.</summary>
    public void Check(IReadOnlyList<(WfsQueries Queries, WfsSample Sample)> types)
    {
        bool writes = Allows(Transactions, "ImplementsTransactionalWFS", "Transaction");
        bool stores = Allows(Queries, "ManageStoredQueries", "CreateStoredQuery", "DropStoredQuery");
        if (types.Count == 0)
            return;
        if (stores)
            new WfsStoredQueryCheck(visit, service, types[0].Queries).Check();
        if (writes && !types.Any(type => new WfsTransactionCheck(visit, service, type.Queries).Check(type.Sample)))
            visit.Log.Untested(Transactions, "no feature type has a text that could mark what the check writes");
    }

    private bool Allows(string id, string constraint, params string[] operations)
    {
        string? reason = !service.Declares(constraint) ? "the service does not declare " + constraint
            : !visit.Options.AllowsWrites ? "writing was not allowed (--allow-writes)"
            : Array.Find(operations, operation => service.PostAddress(operation) is null) is { } missing ? $"the service does not declare ows:Post of {missing}"
            : null;
        if (reason is not null)
            visit.Log.Untested(id, reason);
        return reason is null;
    }
}
