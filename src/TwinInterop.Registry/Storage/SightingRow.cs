namespace TwinInterop.Registry.Storage;

/// <summary>A representation as one version of its data set shows it.</summary>
internal readonly record struct SightingRow(
    long Representation,
    long Version,
    long TxFrom,
    long Class,
    string? Lods,
    string? Label,
    byte[]? GeometryDigest,
    byte[]? AttributeDigest,
    double? MinX,
    double? MinY,
    double? MaxX,
    double? MaxY,
    double? ZMin,
    double? ZMax,
    long? Storeys,
    byte[]? Footprint) : IRow
{
    public static RegistryTable Table => RegistryTable.Sighting;

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink
    {
        sink.Integer(Representation);
        sink.Integer(Version);
        sink.Integer(TxFrom);
        sink.Integer(Class);
        sink.Text(Lods);
        sink.Text(Label);
        sink.Bytes(GeometryDigest);
        sink.Bytes(AttributeDigest);
        sink.Real(MinX);
        sink.Real(MinY);
        sink.Real(MaxX);
        sink.Real(MaxY);
        sink.Real(ZMin);
        sink.Real(ZMax);
        sink.Integer(Storeys);
        sink.Bytes(Footprint);
    }
}
