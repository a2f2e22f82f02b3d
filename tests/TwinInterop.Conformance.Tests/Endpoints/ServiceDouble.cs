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
    private readonly HttpClient _sender = new();
    private readonly Task _loop;

    /// <param name="answers">See conformance/README.md.</param>
    /// <param name="notify">Where the service sends notifications; null where it sends none.</param>
    public ServiceDouble(JsonArray answers, Uri? notify = null)
    {
        Root = FreeAddress();
        string text = answers.ToJsonString().Replace("{root}", Root.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
        _answers = JsonNode.Parse(text.Replace("{notify}", notify?.AbsoluteUri, StringComparison.Ordinal))!.AsArray();
        _listener.Prefixes.Add(Root.AbsoluteUri);
        _listener.Start();
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Its address.</summary>
    public Uri Root { get; }

    /// <summary>How many requests arrived.</summary>
    public int Requests { get; private set; }

    /// <summary>The methods and addresses of the requests, in order.</summary>
    public List<string> Log { get; } = [];

    /// <summary>An address of this machine that nobody listens at.</summary>
    public static Uri FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/"));
    }

    public void Dispose()
    {
        _sender.Dispose();
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
                Log.Add(context.Request.HttpMethod + " " + context.Request.Url!.PathAndQuery);
                await AnswerAsync(context);
            }
            catch (Exception e) when (e is HttpListenerException or HttpRequestException or ObjectDisposedException or IOException)
            {
                // The test is over, or the client went away.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        string sent = await reader.ReadToEndAsync();
        JsonObject? answer = _answers.Select(item => item!.AsObject()).FirstOrDefault(item => Fits(item, context.Request, sent));
        HttpListenerResponse response = context.Response;
        response.StatusCode = answer is null ? 404 : answer["status"]?.GetValue<int>() ?? 200;
        response.ContentType = answer?["type"]?.GetValue<string>() ?? "application/json";
        foreach ((string name, JsonNode? value) in answer?["headers"]?.AsObject() ?? [])
            response.Headers[name] = value!.GetValue<string>();
        if (answer?["delay"] is { } delay)
            await Task.Delay(delay.GetValue<int>());
        if (answer?["endless"] is not null)
        {
            response.SendChunked = true;
            for (byte[] part = new byte[1 << 16]; ; await response.OutputStream.WriteAsync(part))
                Array.Fill(part, (byte)' ');
        }

        bool hasBody = answer is not null && (answer["json"] ?? answer["text"] ?? answer["bytes"]) is not null;
        byte[] body = hasBody ? FixtureBytes.Of(answer!) : Encoding.UTF8.GetBytes("{}");
        response.ContentLength64 = response.StatusCode == 204 ? 0 : body.Length;
        if (response.StatusCode != 204)
            await response.OutputStream.WriteAsync(body);
        response.Close();
        if (answer?["then"] is JsonObject then)
            await _sender.PostAsync(new Uri(then["post"]!.GetValue<string>()), new ByteArrayContent(FixtureBytes.Of(then)));
    }

    private static bool Fits(JsonObject answer, HttpListenerRequest request, string sent)
    {
        if (answer["path"]!.GetValue<string>() != Uri.UnescapeDataString(request.Url!.AbsolutePath) || (answer["method"]?.GetValue<string>() ?? "GET") != request.HttpMethod)
            return false;
        string all = Uri.UnescapeDataString(request.Url.Query) + "\n" + sent;
        if (answer["contains"]?.AsArray().All(text => all.Contains(text!.GetValue<string>(), StringComparison.Ordinal)) == false)
            return false;
        if (answer["given"]?.AsObject().All(header => request.Headers[header.Key]?.StartsWith(header.Value!.GetValue<string>(), StringComparison.Ordinal) == true) == false)
            return false;
        JsonObject wanted = answer["query"]?.AsObject() ?? [];
        return wanted.All(pair => string.Equals(request.QueryString[pair.Key], pair.Value!.GetValue<string>(), StringComparison.Ordinal)
            || (pair.Value.GetValue<string>() == "*" && request.QueryString[pair.Key] is not null));
    }
}
