using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Acknowledges its first request; closes the connection of every further one once it has arrived.</summary>
internal sealed class ClosingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _requests;

    public ClosingServer()
    {
        _listener.Start();
        Root = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/ngsi-ld/v1"));
        _ = Task.Run(LoopAsync);
    }

    public Uri Root { get; }

    public int Requests => Volatile.Read(ref _requests);

    public void Dispose() => _listener.Dispose();

    private async Task LoopAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // the test is over
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        byte[] buffer = new byte[1 << 16];
        while (true)
        {
            int read = await stream.ReadAsync(buffer);
            if (read == 0)
                return;
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            if (!text.ToString().EndsWith(']')) // the end of a batch
                continue;
            text.Clear();
            if (Interlocked.Increment(ref _requests) > 1)
                return;
            await stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
        }
    }
}
