using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Endpoints;

/// <summary>A small NGSI-LD broker in this process that keeps what it is given, as GS CIM 009 says; names are not expanded.</summary>
internal sealed class LivingBroker : IDisposable
{
    private const string Api = "/ngsi-ld/v1/";

    private readonly LoopbackServer _server;
    private readonly HttpClient _sender = new();

    public LivingBroker() => _server = new LoopbackServer(AnswerAsync);

    /// <summary>The root of its API.</summary>
    public Uri Root => new(_server.Root, "/ngsi-ld/v1");

    /// <summary>Entities, subscriptions and registrations by path.</summary>
    public ConcurrentDictionary<string, JsonObject> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>The most that was kept at once.</summary>
    public int Most { get; private set; }

    /// <summary>Is told of each request before it is carried out.</summary>
    public Action<HttpListenerRequest> Asked { get; set; } = _ => { };

    public void Dispose()
    {
        _server.Dispose();
        _sender.Dispose();
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Asked(context.Request);
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        (int status, JsonNode? body) = Serve(context, await reader.ReadToEndAsync());
        Most = Math.Max(Most, Kept.Count);
        byte[] bytes = Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }

    private (int Status, JsonNode? Body) Serve(HttpListenerContext context, string sent)
    {
        HttpListenerRequest request = context.Request;
        string path = Uri.UnescapeDataString(request.Url!.AbsolutePath)[Api.Length..];
        if (request.Headers["NGSILD-Tenant"] is not null)
            return Problem(404, "NonexistentTenant");
        if (sent.Length > 0 && request.ContentType?.Contains("json", StringComparison.Ordinal) != true)
            return Problem(415, "UnsupportedMediaType");
        JsonNode? body = sent.Length > 0 ? JsonNode.Parse(sent) : null;
        return (request.HttpMethod, path) switch
        {
            ("GET", "types") => (200, new JsonObject { ["typeList"] = new JsonArray() }),
            ("GET", "attributes") => (200, new JsonObject { ["attributeList"] = new JsonArray() }),
            ("GET", "entities") => Problem(400, "BadRequestData"),
            ("GET", "subscriptions") => (200, new JsonArray([.. Kept.Where(pair => pair.Key.StartsWith("subscriptions/", StringComparison.Ordinal)).Select(pair => pair.Value.DeepClone())])),
            ("GET", "csourceRegistrations") => (200, new JsonArray([.. Kept.Where(pair => pair.Key.StartsWith("csourceRegistrations/", StringComparison.Ordinal)).Select(pair => pair.Value.DeepClone())])),
            ("POST", "entities" or "subscriptions" or "csourceRegistrations") => Create(context, path, body!.AsObject()),
            ("POST", _) when path.StartsWith("entityOperations/", StringComparison.Ordinal) => Batch(path["entityOperations/".Length..], body!.AsArray()),
            _ => Single(request, path, body as JsonObject),
        };
    }

    private (int Status, JsonNode? Body) Create(HttpListenerContext context, string kind, JsonObject body)
    {
        bool isLinked = context.Request.ContentType!.StartsWith("application/ld+json", StringComparison.Ordinal);
        bool hasContext = body.Remove("@context");
        if (isLinked != hasContext || (isLinked && context.Request.Headers["Link"] is not null))
            return Problem(400, "BadRequestData");
        bool isWhole = kind switch
        {
            "entities" => body.ContainsKey("type") && (body["name"] is not JsonObject name || name.ContainsKey("value")),
            "subscriptions" => body.ContainsKey("notification"),
            _ => body.ContainsKey("information"),
        };
        if (!isWhole)
            return Problem(400, "BadRequestData");
        string path = kind + "/" + body["id"];
        if (!Kept.TryAdd(path, body))
            return Problem(409, "AlreadyExists");
        context.Response.Headers["Location"] = Api + path;
        Notify(body);
        return (201, null);
    }

    private void Notify(JsonObject entity)
    {
        foreach (JsonObject subscription in Kept.Values.Where(kept => kept["isActive"]?.GetValue<bool>() == true && entity["type"]!.GetValue<string>() is not ("Subscription" or "ContextSourceRegistration")))
        {
            var notification = new JsonObject
            {
                ["id"] = "urn:ngsi-ld:Notification:1",
                ["type"] = "Notification",
                ["subscriptionId"] = subscription["id"]!.DeepClone(),
                ["notifiedAt"] = "2025-01-01T00:00:00Z",
                ["data"] = new JsonArray(entity.DeepClone()),
            };
            using var content = new StringContent(notification.ToJsonString(), Encoding.UTF8, "application/json");
            _sender.PostAsync(new Uri(subscription["notification"]!["endpoint"]!["uri"]!.GetValue<string>()), content).Wait();
        }
    }

    private (int Status, JsonNode? Body) Single(HttpListenerRequest request, string path, JsonObject? body)
    {
        string[] parts = path.Split("/attrs");
        if (!Kept.TryGetValue(parts[0], out JsonObject? kept))
            return Problem(404, "ResourceNotFound");
        string attribute = parts.Length > 1 ? parts[1].TrimStart('/') : "";
        switch (request.HttpMethod)
        {
            case "GET":
                return (200, kept.DeepClone());
            case "DELETE" when attribute.Length > 0:
                kept.Remove(attribute);
                return (204, null);
            case "DELETE":
                Kept.TryRemove(parts[0], out _);
                return (204, null);
            case "PUT":
                Kept[parts[0]] = body!;
                return (204, null);
            default:
                return Merge(attribute.Length > 0 ? kept[attribute]!.AsObject() : kept, body!, request.QueryString["options"] == "noOverwrite");
        }
    }

    private static (int Status, JsonNode? Body) Merge(JsonObject kept, JsonObject part, bool keeps)
    {
        var updated = new JsonArray();
        var left = new JsonArray();
        foreach ((string name, JsonNode? value) in part)
        {
            if (keeps && kept.ContainsKey(name))
            {
                left.Add(new JsonObject { ["attributeName"] = name, ["reason"] = "exists" });
                continue;
            }

            kept[name] = value?.DeepClone();
            updated.Add(name);
        }

        return left.Count == 0 ? (204, null) : (207, new JsonObject { ["updated"] = updated, ["notUpdated"] = left });
    }

    private (int Status, JsonNode? Body) Batch(string operation, JsonArray items)
    {
        if (items.Count == 0)
            return Problem(400, "BadRequestData");
        var success = new JsonArray();
        var created = new JsonArray();
        var errors = new JsonArray();
        foreach (JsonNode? item in items)
        {
            string id = item is JsonObject entity ? entity["id"]!.GetValue<string>() : item!.GetValue<string>();
            bool isKnown = Kept.TryGetValue("entities/" + id, out JsonObject? kept);
            if (operation == "create" ? isKnown : operation is "update" or "delete" && !isKnown)
            {
                errors.Add(new JsonObject { ["entityId"] = id, ["error"] = new JsonObject { ["type"] = "https://uri.etsi.org/ngsi-ld/errors/BadRequestData" } });
                continue;
            }

            success.Add(id);
            if (!isKnown)
                created.Add(id);
            if (operation == "delete")
                Kept.TryRemove("entities/" + id, out _);
            else if (operation == "update")
                Merge(kept!, item.AsObject(), keeps: false);
            else
                Kept["entities/" + id] = item.DeepClone().AsObject();
        }

        if (errors.Count > 0)
            return (207, new JsonObject { ["success"] = success, ["errors"] = errors });
        return operation is "create" or "upsert" && created.Count > 0 ? (201, created) : (204, null);
    }

    private static (int Status, JsonNode? Body) Problem(int status, string type) => (status, new JsonObject { ["type"] = "https://uri.etsi.org/ngsi-ld/errors/" + type, ["title"] = type });
}
