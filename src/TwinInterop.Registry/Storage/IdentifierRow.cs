namespace TwinInterop.Registry.Storage;

/// <summary>A name of an object in a scheme.</summary>
internal readonly record struct IdentifierRow(string Value, long Scheme, long Object, long TxFrom) : IRow
{
    public static RegistryTable Table => RegistryTable.Identifier;

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink
    {
        sink.Text(Value);
        sink.Integer(Scheme);
        sink.Integer(Object);
        sink.Integer(TxFrom);
    }
}
