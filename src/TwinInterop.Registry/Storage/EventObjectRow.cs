namespace TwinInterop.Registry.Storage;

/// <summary>An object that an event was about.</summary>
internal readonly record struct EventObjectRow(long Object, long Event, string Role) : IRow
{
    public static RegistryTable Table => RegistryTable.EventObject;

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : IRowSink
    {
        sink.Integer(Object);
        sink.Integer(Event);
        sink.Text(Role);
    }
}
