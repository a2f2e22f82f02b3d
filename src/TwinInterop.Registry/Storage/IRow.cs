namespace TwinInterop.Registry.Storage;

/// <summary>A row that an event adds; rows are never changed, only their period is closed.</summary>
internal interface IRow
{
    static abstract RegistryTable Table { get; }

    void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink;
}
