namespace TwinInterop.Registry.Storage;

/// <summary>Takes the values of a row in the order of its table's columns.</summary>
internal interface IRowSink
{
    void Integer(long? value);

    void Text(string? value);

    void Real(double? value);

    void Bytes(byte[]? value);
}
