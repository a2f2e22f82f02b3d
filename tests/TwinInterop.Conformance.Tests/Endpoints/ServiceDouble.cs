using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using TwinInterop.Conformance.Tests.Fixtures;

namespace TwinInterop.Conformance.Tests.Endpoints;

/// <summary>A service in this process that answers by a list: the first answer whose path and parameters fit.</summary>
internal sealed class ServiceDouble : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly JsonArray _answers;
    private readonly Task _loop;

    /// <param name="answers">See conformance/README.md.</param>
    public ServiceDouble(JsonArray answers)
    {
        int port;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        Root = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        _answers = JsonNode.Parse(answers.ToJsonString().Replace("{root}", Root.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal))!.AsArray();
        _listener.Prefixes.Add(Root.AbsoluteUri);
        _listener.Start();
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Its address.</summary>
    public Uri Root { get; }

    /// <summary>How many requests arrived.</summary>
    public int Requests { get; private set; }

    public void Dispose()
    {
        _listener.Stop();
        _loop.Wait(TimeSpan.FromSeconds(5));
        _listener.Close();
    }

    private async Task LoopAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                Requests++;
                await AnswerAsync(context);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The test is over, or the client went away.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        JsonObject? answer = _answers.Select(item => item!.AsObject()).FirstOrDefault(item => Fits(item, context.Request));
        HttpListenerResponse response = context.Response;
        response.StatusCode = answer is null ? 404 : answer["status"]?.GetValue<int>() ?? 200;
        response.ContentType = answer?["type"]?.GetValue<string>() ?? "application/json";
        foreach ((string name, JsonNode? value) in answer?["headers"]?.AsObject() ?? [])
            response.Headers[name] = value!.GetValue<string>();
        if (answer?["delay"] is { } delay)
            await Task.Delay(delay.GetValue<int>());
        bool hasBody = answer is not null && (answer["json"] ?? answer["text"] ?? answer["bytes"]) is not null;
        byte[] body = hasBody ? FixtureBytes.Of(answer!) : Encoding.UTF8.GetBytes("{}");
        response.ContentLength64 = body.Length;
        await response.OutputStream.WriteAsync(body);
        response.Close();
    }

    private static bool Fits(JsonObject answer, HttpListenerRequest request)
    {
        if (answer["path"]!.GetValue<string>() != Uri.UnescapeDataString(request.Url!.AbsolutePath))
            return false;
        JsonObject wanted = answer["query"]?.AsObject() ?? [];
        return wanted.All(pair => string.Equals(request.QueryString[pair.Key], pair.Value!.GetValue<string>(), StringComparison.Ordinal)
            || (pair.Value.GetValue<string>() == "*" && request.QueryString[pair.Key] is not null));
    }
}
