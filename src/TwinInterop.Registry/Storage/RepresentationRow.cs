namespace TwinInterop.Registry.Storage;

/// <summary>What a data set calls by an id of its own.</summary>
internal readonly record struct RepresentationRow(long Pk, long Dataset, long Scheme, string LocalId, long TxFrom) : IRow
{
    public static RegistryTable Table => RegistryTable.Representation;

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink
    {
        sink.Integer(Pk);
        sink.Integer(Dataset);
        sink.Integer(Scheme);
        sink.Text(LocalId);
        sink.Integer(TxFrom);
    }
}
