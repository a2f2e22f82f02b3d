using System.Collections.Concurrent;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>A clock whose waits are over at once, and which remembers how long they would have been.</summary>
internal sealed class RecordingTime : TimeProvider
{
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
            Waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : dueTime, period);
    }
}
