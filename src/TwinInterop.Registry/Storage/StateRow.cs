namespace TwinInterop.Registry.Storage;

/// <summary>What is known of an object for a period of the world's time.</summary>
internal readonly record struct StateRow(
    long Object,
    long TxFrom,
    long Part,
    long Class,
    long Status,
    long? Authority,
    string? Label,
    long? ValidFrom,
    long? ValidTo,
    string? Attributes) : IRow
{
    public static RegistryTable Table => RegistryTable.State;

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink
    {
        sink.Integer(Object);
        sink.Integer(TxFrom);
        sink.Integer(Part);
        sink.Integer(Class);
        sink.Integer(Status);
        sink.Integer(Authority);
        sink.Text(Label);
        sink.Integer(ValidFrom);
        sink.Integer(ValidTo);
        sink.Text(Attributes);
    }
}
