namespace TwinInterop.Registry.Storage;

/// <summary>How a representation stands to an object.</summary>
internal readonly record struct LinkRow(
    long Representation,
    long Object,
    long TxFrom,
    long Relation,
    long Status,
    double? ShareObject,
    double? ShareRepresentation,
    double? Confidence,
    string? Method,
    string? Explanation,
    long? ValidFrom,
    long? ValidTo) : IRow
{
    public static RegistryTable Table => RegistryTable.Link;

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink
    {
        sink.Integer(Representation);
        sink.Integer(Object);
        sink.Integer(TxFrom);
        sink.Integer(Relation);
        sink.Integer(Status);
        sink.Real(ShareObject);
        sink.Real(ShareRepresentation);
        sink.Real(Confidence);
        sink.Text(Method);
        sink.Text(Explanation);
        sink.Integer(ValidFrom);
        sink.Integer(ValidTo);
    }
}
