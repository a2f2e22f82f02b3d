using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TwinInterop.Testing;

/// <summary>An HTTP server on a free port of this machine; it serves one request after another.</summary>
public sealed class LoopbackServer : IDisposable
{
    private const int FirstPort = 20_000;
    private const int Ports = 12_000; // ends below the ports that systems give to outgoing connections

    private static int _tried = Environment.ProcessId * 61;

    private readonly HttpListener _listener;
    private readonly Func<HttpListenerContext, Task> _serve;
    private readonly Task _loop;
    private readonly TaskCompletionSource _stops = new();

    /// <summary>Starts.</summary>
    /// <param name="serve">Answers a request. What a client causes by going away, and what stopping causes, may be thrown.</param>
    public LoopbackServer(Func<HttpListenerContext, Task> serve)
    {
        _serve = serve;
        (_listener, Root) = Listen();
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Root { get; }

    /// <summary>An address of this machine that nobody listens at and that no outgoing connection takes.</summary>
    public static Uri FreeAddress()
    {
        for (int left = Ports; left > 0; left--)
        {
            int port = FirstPort + (int)((uint)Interlocked.Increment(ref _tried) % Ports);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }

        throw new InvalidOperationException("No port is free.");
    }

    /// <summary>Stops; throws what the server did wrong, if it did.</summary>
    public void Dispose()
    {
        _stops.SetResult();
        _listener.Close();
        _loop.Wait(TimeSpan.FromSeconds(5));
    }

    private static (HttpListener Listener, Uri Root) Listen()
    {
        while (true)
        {
            Uri root = FreeAddress();
            var listener = new HttpListener();
            listener.Prefixes.Add(root.AbsoluteUri);
            try
            {
                listener.Start();
                return (listener, root);
            }
            catch (Exception e) when (e is HttpListenerException or SocketException)
            {
                listener.Close(); // another process took the port since
            }
        }
    }

    private async Task LoopAsync()
    {
        while (await NextAsync() is { } context)
        {
            try
            {
                await _serve(context);
            }
            catch (Exception e) when (_stops.Task.IsCompleted || e is HttpListenerException or HttpRequestException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                context.Response.Abort(); // the test is over, or the client went away
            }
        }
    }

    /// <summary>The next request; null once the server stops, of which a listener that just begins to wait is not told.</summary>
    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            Task<HttpListenerContext> next = _listener.GetContextAsync();
            return await Task.WhenAny(next, _stops.Task) == next ? await next : null;
        }
        catch (Exception e) when (_stops.Task.IsCompleted && e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }
}
