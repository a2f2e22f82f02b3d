using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TwinInterop.Conformance.Tests.Fixtures;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Endpoints;

/// <summary>A service in this process that answers by a list: the first answer whose path and parameters fit.</summary>
internal sealed class ServiceDouble : IDisposable
{
    private readonly LoopbackServer _server;
    private readonly JsonArray _answers;
    private readonly HttpClient _sender = new();

    /// <param name="answers">See conformance/README.md.</param>
    /// <param name="notify">Where the service sends notifications; null where it sends none.</param>
    public ServiceDouble(JsonArray answers, Uri? notify = null)
    {
        _server = new LoopbackServer(AnswerAsync);
        string text = answers.ToJsonString().Replace("{root}", Root.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
        _answers = JsonNode.Parse(text.Replace("{notify}", notify?.AbsoluteUri, StringComparison.Ordinal))!.AsArray();
    }

    /// <summary>Its address.</summary>
    public Uri Root => _server.Root;

    /// <summary>How many requests arrived.</summary>
    public int Requests { get; private set; }

    /// <summary>The methods and addresses of the requests, in order.</summary>
    public List<string> Log { get; } = [];

    /// <summary>The bodies that were sent to it, in order.</summary>
    public List<string> Sent { get; } = [];

    public void Dispose()
    {
        _server.Dispose();
        _sender.Dispose();
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Requests++;
        Log.Add(context.Request.HttpMethod + " " + context.Request.Url!.PathAndQuery);
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        string sent = await reader.ReadToEndAsync();
        Sent.Add(sent);
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
