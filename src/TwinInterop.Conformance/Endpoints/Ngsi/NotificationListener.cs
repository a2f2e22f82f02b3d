using System.Collections.Concurrent;
using System.Net;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Takes what a service posts to an address of this machine: the first of it, and no more than is needed.</summary>
internal sealed class NotificationListener : IDisposable
{
    private const int MostBytes = 1 << 20;
    private const int MostNotifications = 100;

    private readonly HttpListener _listener = new();
    private readonly BlockingCollection<byte[]> _received = new(MostNotifications);
    private readonly TaskCompletionSource _stops = new();
    private readonly Task _loop;

    /// <param name="address">Where; a name of this machine stands for all of its addresses, one of the loopback for itself.</param>
    /// <exception cref="HttpListenerException">The address is taken, or may not be listened at.</exception>
    public NotificationListener(Uri address)
    {
        string host = address.IsLoopback ? address.Host : "*";
        _listener.Prefixes.Add($"http://{host}:{address.Port}/");
        _listener.Start();
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>The next notification; null where none comes in time.</summary>
    public byte[]? Take(TimeSpan wait) => _received.TryTake(out byte[]? body, wait) ? body : null;

    public void Dispose()
    {
        _stops.SetResult();
        _listener.Close();
        _loop.Wait(TimeSpan.FromSeconds(5));
        _received.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stops.Task.IsCompleted)
        {
            try
            {
                Task<HttpListenerContext> next = _listener.GetContextAsync();
                if (await Task.WhenAny(next, _stops.Task).ConfigureAwait(false) != next)
                    return; // a listener that just began to wait is not told that it was closed
                HttpListenerContext context = await next.ConfigureAwait(false);
                byte[] body = await ReadAsync(context.Request.InputStream).ConfigureAwait(false);
                _received.TryAdd(body);
                context.Response.StatusCode = 200;
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                // The check is over, or the service went away.
            }
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var target = new MemoryStream();
        byte[] part = new byte[8192];
        for (int read; target.Length < MostBytes && (read = await stream.ReadAsync(part).ConfigureAwait(false)) > 0;)
            target.Write(part, 0, read);
        return target.ToArray();
    }
}
