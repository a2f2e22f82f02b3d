using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace TwinInterop.Testing;

/// <summary>An NGSI-LD broker in this process, with the faults that brokers and networks have.</summary>
/// <remarks>Statuses, headers and bodies follow ETSI GS CIM 009 V1.8.1, 6.3 and 6.14 to 6.17. Names are not expanded.</remarks>
public sealed class BrokerDouble : IDisposable
{
    private readonly LoopbackServer _server;
    private readonly ConcurrentQueue<Func<HttpListenerContext, Action, bool>> _faults = new();

    /// <summary>Starts on a free port.</summary>
    public BrokerDouble() => _server = new LoopbackServer(ServeAsync);

    /// <summary>The root of its API.</summary>
    public Uri Root => new(_server.Root, "/ngsi-ld/v1");

    /// <summary>What it holds, by tenant and id.</summary>
    public ConcurrentDictionary<(string Tenant, string Id), JsonObject> Entities { get; } = new();

    /// <summary>Every request that arrived: method, path with query, body, headers.</summary>
    public ConcurrentQueue<(string Method, string Path, string Body, WebHeaderCollection Headers)> Requests { get; } = new();

    /// <summary>Entities that it refuses within a batch, by id.</summary>
    public Func<string, bool> Refuses { get; set; } = _ => false;

    /// <summary>Entities for which it refuses the whole batch.</summary>
    public Func<string, bool> Poisons { get; set; } = _ => false;

    /// <summary>Whether it gives links to the next page.</summary>
    public bool HasNextLinks { get; set; }

    /// <summary>Where links to the next page lead; null for itself.</summary>
    public string? LinksTo { get; set; }

    /// <summary>How many entities were sent to be created, upserted or updated, repetitions counted.</summary>
    public int Written(string id) => Requests.Count(request => request.Method == "POST" && request.Body.Contains($"\"{id}\"", StringComparison.Ordinal));

    /// <summary>The next request gets this status and nothing is done.</summary>
    public void NextStatus(int status, string? retryAfter = null, string? location = null) => _faults.Enqueue((context, _) =>
    {
        if (retryAfter is not null)
            context.Response.Headers["Retry-After"] = retryAfter;
        if (location is not null)
            context.Response.Headers["Location"] = location;
        Problem(context, status, "InternalError", "busy");
        return true;
    });

    /// <summary>The next request is served as it should be.</summary>
    public void NextServed() => _faults.Enqueue((_, _) => false);

    /// <summary>The next request is carried out, and the connection breaks within the answer.</summary>
    public void NextDroppedAnswer() => _faults.Enqueue((context, carryOut) =>
    {
        carryOut();
        BreakOff(context);
        return true;
    });

    /// <summary>The next request is not carried out, and the connection breaks within the answer.</summary>
    public void NextDropped() => _faults.Enqueue((context, _) =>
    {
        BreakOff(context);
        return true;
    });

    /// <summary>The next request is carried out, and its answer comes late.</summary>
    public void NextSlow(TimeSpan delay) => _faults.Enqueue((_, _) =>
    {
        Thread.Sleep(delay);
        return false;
    });

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private Task ServeAsync(HttpListenerContext context)
    {
        Serve(context);
        return Task.CompletedTask;
    }

    private void Serve(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        string body = reader.ReadToEnd();
        string path = context.Request.RawUrl!; // a request has one
        Requests.Enqueue((context.Request.HttpMethod, path, body, (WebHeaderCollection)context.Request.Headers));
        if (_faults.TryDequeue(out Func<HttpListenerContext, Action, bool>? fault)
            && fault(context, () => Batch(context, body, answers: false)))
        {
            return;
        }

        if (context.Request.HttpMethod == "GET")
            Query(context);
        else if (path.Contains("/entityOperations/", StringComparison.Ordinal))
            Batch(context, body, answers: true);
        else
            Problem(context, 404, "ResourceNotFound", "no such resource");
    }

    private void Batch(HttpListenerContext context, string body, bool answers)
    {
        string tenant = context.Request.Headers["NGSILD-Tenant"] ?? "";
        string operation = context.Request.Url!.Segments[^1]; // a request has one
        JsonArray items = JsonNode.Parse(body)!.AsArray();
        bool isLinked = context.Request.ContentType?.StartsWith("application/ld+json", StringComparison.Ordinal) == true;
        if (context.Request.ContentType?.Contains("json", StringComparison.Ordinal) != true)
        {
            Problem(context, 415, "UnsupportedMediaType", "expected JSON");
            return;
        }

        bool hasContexts = items.All(item => item is JsonObject entity && entity.ContainsKey("@context"));
        bool hasAny = items.Any(item => item is JsonObject entity && entity.ContainsKey("@context"));
        if ((isLinked && (!hasContexts || context.Request.Headers["Link"] is not null)) || (!isLinked && hasAny)
            || items.Any(item => Poisons(IdOf(item!))))
        {
            Problem(context, 400, "BadRequestData", "the batch cannot be read");
            return;
        }

        Carry(context, tenant, operation, items, answers);
    }

    private void Carry(HttpListenerContext context, string tenant, string operation, JsonArray items, bool answers)
    {
        var success = new JsonArray();
        var created = new JsonArray();
        var errors = new JsonArray();
        bool updates = context.Request.QueryString["options"] == "update";
        foreach (JsonNode item in items.Select(item => item!)) // arrays of the client hold no null
        {
            string id = IdOf(item);
            bool exists = Entities.TryGetValue((tenant, id), out JsonObject? old);
            string? error = Refuses(id) ? "BadRequestData"
                : operation == "create" && exists ? "AlreadyExists"
                : operation is "update" or "delete" && !exists ? "ResourceNotFound" : null;
            if (error is not null)
            {
                errors.Add(new JsonObject { ["entityId"] = id, ["error"] = ProblemOf(error, id) });
                continue;
            }

            success.Add(id);
            if (!exists)
                created.Add(id);
            if (operation == "delete")
                Entities.TryRemove((tenant, id), out _);
            else
                Entities[(tenant, id)] = operation == "update" || updates ? Merge(old, item.AsObject()) : item.DeepClone().AsObject();
        }

        if (!answers)
            return;
        if (errors.Count > 0)
            Answer(context, 207, new JsonObject { ["success"] = success, ["errors"] = errors });
        else if (operation is "create" or "upsert" && created.Count > 0)
            Answer(context, 201, created);
        else
            Answer(context, 204, null);
    }

    private static JsonObject Merge(JsonObject? old, JsonObject fresh)
    {
        JsonObject merged = old?.DeepClone().AsObject() ?? [];
        foreach ((string name, JsonNode? value) in fresh)
            merged[name] = value?.DeepClone();
        return merged;
    }

    private void Query(HttpListenerContext context)
    {
        string tenant = context.Request.Headers["NGSILD-Tenant"] ?? "";
        var query = context.Request.QueryString;
        string[] ids = (query["id"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        string[] types = (query["type"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        int limit = int.Parse(query["limit"] ?? "20", CultureInfo.InvariantCulture);
        int offset = int.Parse(query["offset"] ?? "0", CultureInfo.InvariantCulture);
        JsonObject[] all =
        [
            .. Entities.Where(pair => pair.Key.Tenant == tenant).OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).Select(pair => pair.Value)
                .Where(entity => ids.Length == 0 || ids.Contains(IdOf(entity)))
                .Where(entity => types.Length == 0 || types.Any(type => type.EndsWith((string)entity["type"]!, StringComparison.Ordinal))),
        ];
        if (query["count"] == "true")
            context.Response.Headers["NGSILD-Results-Count"] = all.Length.ToString(CultureInfo.InvariantCulture);
        if (HasNextLinks && offset + limit < all.Length)
        {
            string rest = context.Request.RawUrl!.Replace($"offset={offset}", $"offset={offset + limit}", StringComparison.Ordinal);
            context.Response.Headers["Link"] = $"<{LinksTo}{rest}>; rel=\"next\"; type=\"application/ld+json\"";
        }

        Answer(context, 200, new JsonArray([.. all.Skip(offset).Take(limit).Select(entity => entity.DeepClone())]));
    }

    private static void BreakOff(HttpListenerContext context)
    {
        context.Response.ContentLength64 = 1000;
        context.Response.OutputStream.Write("{\"success\":["u8);
        context.Response.OutputStream.Flush();
        context.Response.Abort();
    }

    private static string IdOf(JsonNode item) => item is JsonObject entity ? (string)entity["id"]! : (string)item!;

    private static JsonObject ProblemOf(string kind, string detail) => new()
    {
        ["type"] = "https://uri.etsi.org/ngsi-ld/errors/" + kind,
        ["title"] = kind,
        ["detail"] = detail,
    };

    private static void Problem(HttpListenerContext context, int status, string kind, string detail) =>
        Answer(context, status, ProblemOf(kind, detail));

    private static void Answer(HttpListenerContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = status;
        if (body is not null)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
            context.Response.ContentType = status >= 400 ? "application/problem+json" : "application/json";
            context.Response.ContentLength64 = bytes.Length;
            context.Response.OutputStream.Write(bytes);
        }

        context.Response.Close();
    }
}
