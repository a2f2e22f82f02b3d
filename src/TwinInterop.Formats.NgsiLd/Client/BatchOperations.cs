namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>What the standard says about the operations.</summary>
internal static class BatchOperations
{
    /// <summary>The resource below the API's root, with its options.</summary>
    public static string PathOf(BatchOperation operation) => "entityOperations/" + operation switch
    {
        BatchOperation.Upsert => "upsert",
        BatchOperation.UpsertAttributes => "upsert?options=update",
        BatchOperation.Create => "create",
        BatchOperation.Update => "update",
        BatchOperation.Delete => "delete",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Expected a batch operation."),
    };

    /// <summary>Whether sending it twice leaves the broker as sending it once does.</summary>
    /// <remarks>A second create is refused for what the first one made, so that its answer would say what is not so.</remarks>
    public static bool IsIdempotent(BatchOperation operation) => operation != BatchOperation.Create;
}
