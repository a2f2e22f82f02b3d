using System.Text.Json;
using System.Text.Json.Nodes;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Entities, subscriptions and registrations that the check makes, in a name space of its own, and takes away at its end whatever happens.</summary>
internal sealed class NgsiLdTrial(EndpointVisit visit, NgsiLdApi api)
{
    /// <summary>The conformance class of what is written.</summary>
    public const string Class = "ngsild-service-write";

    /// <summary>The type of the entities.</summary>
    public const string Type = "TwinInteropCheck";

    private const string Space = "urn:ngsi-ld:TwinInteropCheck:";

    private readonly List<Uri> _written = [];

    /// <summary>The identifier of an entity of the check; what an earlier check left there is taken away first.</summary>
    /// <param name="name">What it is for.</param>
    public string Entity(string name)
    {
        string id = Space + name;
        Own(api.Entity(id));
        return id;
    }

    /// <summary>The identifier of a subscription of the check.</summary>
    public string Subscription(string name)
    {
        string id = Space + name;
        Own(api.Url("subscriptions/" + Uri.EscapeDataString(id)));
        return id;
    }

    /// <summary>The identifier of a registration of the check.</summary>
    public string Registration(string name)
    {
        string id = Space + name;
        Own(api.Url("csourceRegistrations/" + Uri.EscapeDataString(id)));
        return id;
    }

    /// <summary>The JSON of an entity with a name and a number of levels.</summary>
    public static JsonObject Body(string id, string name = "Hall", int levels = 3) => new()
    {
        ["id"] = id,
        ["type"] = Type,
        ["name"] = Property(name),
        ["levels"] = Property(levels),
    };

    /// <summary>A property with a value.</summary>
    public static JsonObject Property(JsonNode value) => new() { ["type"] = "Property", ["value"] = value };

    /// <summary>Makes an entity that a check needs.</summary>
    /// <returns>Its identifier; null where it could not be made, which is said.</returns>
    public string? Made(string name)
    {
        string id = Entity(name);
        EndpointAnswer answer = api.Send(HttpMethod.Post, api.Url("entities"), Body(id));
        if (answer.Status == 201)
            return id;
        visit.Log.Untested(Class, $"an entity could not be created: {answer.Said}");
        return null;
    }

    /// <summary>Reads an entity, and reports where a property has not the value it should.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="id">The entity.</param>
    /// <param name="values">The values; null for a property that must not be there.</param>
    public void Holds(string rule, string id, params (string Name, JsonNode? Value)[] values)
    {
        Uri url = api.Entity(id);
        EndpointAnswer answer = api.Get(url);
        if (!answer.IsOk || answer.Json() is not { } entity)
        {
            visit.Log.Report(rule, url.PathAndQuery, answer.Said, "200", id);
            return;
        }

        foreach ((string name, JsonNode? value) in values)
        {
            JsonPlace? found = entity.Member(name)?.Member("value");
            if (value is null ? entity.Has(name) : found is null || !Same(found, value))
                visit.Log.Report(rule, url.PathAndQuery, $"{name}: {entity.Member(name)?.Written}", $"{name}: {value?.ToJsonString() ?? "-"}", id);
        }
    }

    /// <summary>Takes away all that was written; what cannot be taken away is named.</summary>
    public void CleanUp()
    {
        foreach (Uri url in _written)
        {
            EndpointAnswer answer = api.CleanUp(url);
            if (answer.Status is not (>= 200 and < 300 or 404)) // Which of them it should be is another rule.
                visit.Left("DELETE " + url.PathAndQuery, answer.Said, url.AbsoluteUri);
        }
    }

    private void Own(Uri url)
    {
        if (_written.Contains(url))
            return;
        api.CleanUp(url);
        _written.Add(url);
    }

    private static bool Same(JsonPlace found, JsonNode value)
    {
        using var document = JsonDocument.Parse(value.ToJsonString());
        return JsonElement.DeepEquals(found.Element, document.RootElement);
    }
}
