namespace TwinInterop.Registry.Storage;

/// <summary>An object that came from another.</summary>
internal readonly record struct LineageRow(long Parent, long Child, long TxFrom, string Relation, double? ShareParent, double? ShareChild) : IRow
{
    public static RegistryTable Table => RegistryTable.Lineage;

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink
    {
        sink.Integer(Parent);
        sink.Integer(Child);
        sink.Integer(TxFrom);
        sink.Text(Relation);
        sink.Real(ShareParent);
        sink.Real(ShareChild);
    }
}
