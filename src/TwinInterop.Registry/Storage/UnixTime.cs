namespace TwinInterop.Registry.Storage;

/// <summary>Times as the tables hold them: microseconds since 1970, UTC.</summary>
internal static class UnixTime
{
    public static long Of(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static long? Of(DateTimeOffset? time) => time is { } given ? Of(given) : null;

    public static DateTimeOffset From(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
