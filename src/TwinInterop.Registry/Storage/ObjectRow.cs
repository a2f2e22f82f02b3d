namespace TwinInterop.Registry.Storage;

/// <summary>A real-world object.</summary>
internal readonly record struct ObjectRow(long Pk, long Twin, long Created) : IRow
{
    public static RegistryTable Table => RegistryTable.Object;

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink
    {
        sink.Integer(Pk);
        sink.Integer(Twin);
        sink.Integer(Created);
    }
}
