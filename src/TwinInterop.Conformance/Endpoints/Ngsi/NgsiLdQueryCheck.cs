using System.Globalization;
using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks that queries made from an entity find it, and find nothing that they should not.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.4, 4.5.1, 4.9, 4.10, 5.7.2 and 6.3.7.</remarks>
[Checks("ngsild-service-id", "ngsild-service-id-pattern", "ngsild-service-attrs", "ngsild-service-q", "ngsild-service-near", "ngsild-service-within")]
[Checks("ngsild-service-simplified", "ngsild-service-concise")]
internal sealed class NgsiLdQueryCheck(EndpointVisit visit, NgsiLdApi api, string type)
{
    private const string Most = "100";
    private const double Margin = 0.001;
    private static readonly string[] Core = ["id", "type", "scope", "@context", "createdAt", "modifiedAt", "expiresAt"];

    /// <summary>Checks queries made from an entity in normalized form.</summary>
    public void Check(JsonPlace entity)
    {
        string id = entity.Text("id")!; // Samples have one.
        Find("ngsild-service-id", id, found => found.Text("id") == id, ("id", id));
        string pattern = "^" + string.Concat(id.Select(character => char.IsAsciiLetterOrDigit(character) || character is ':' or '-' or '_' ? character.ToString() : "\\" + character)) + "$";
        Find("ngsild-service-id-pattern", id, found => found.Text("id") == id, ("type", type), ("idPattern", pattern));
        List<JsonPlace> attributes = [.. entity.Members().Where(member => !Core.Contains(member.Name))];
        if (attributes.Count > 0)
            CheckAttributes(id, attributes);
        else
            visit.Log.Untested("ngsild-service", $"the first entity of type {type} has no attributes");
    }

    private void CheckAttributes(string id, List<JsonPlace> attributes)
    {
        string first = attributes[0].Name;
        Find("ngsild-service-attrs", id, found => found.Has(first) && found.Members().All(member => member.Name == first || Core.Contains(member.Name)), ("type", type), ("attrs", first));
        if (attributes.Find(IsSimple) is { } simple)
            CheckFilter(id, simple);
        if (attributes.Find(attribute => attribute.Text("type") == "GeoProperty" && attribute.ObjectAt("value")?.Text("type") == "Point") is { } place
            && place.ObjectAt("value")!.Numbers("coordinates") is { Length: >= 2 } position)
        {
            CheckPlace(id, place.Name, position);
        }

        CheckForms(id, attributes);
    }

    /// <summary>A property whose value can be written into a query without escapes.</summary>
    private static bool IsSimple(JsonPlace attribute) => attribute.Text("type") == "Property" && IsTerm(attribute.Name)
        && attribute.Member("value") is { } value
        && (value.AsWhole() is not null || (value.AsText() is { Length: > 0 and < 60 } text && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-')));

    private static bool IsTerm(string name) => name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private void CheckFilter(string id, JsonPlace attribute)
    {
        JsonPlace value = attribute.Member("value")!; // Chosen for it.
        string written = value.AsText() is { } text ? $"\"{text}\"" : value.AsWhole()!.Value.ToString(CultureInfo.InvariantCulture);
        Find("ngsild-service-q", id, Fits, ("type", type), ("q", $"{attribute.Name}=={written}"));

        bool Fits(JsonPlace found) => found.Member(attribute.Name) is { } own && (own.IsArray || own.Member("value") is not { } other || Same(value, other));
    }

    private static bool Same(JsonPlace value, JsonPlace other) => value.AsText() is { } text ? other.AsText() == text : other.AsNumber() == value.AsNumber();

    private void CheckPlace(string id, string property, double[] position)
    {
        (string, string) of = ("geoproperty", property);
        string point = Written(position[0], position[1]);
        Find("ngsild-service-near", id, _ => true, ("type", type), ("georel", "near;maxDistance==100"), ("geometry", "Point"), ("coordinates", point), of);
        string opposite = Written(position[0] > 0 ? position[0] - 180 : position[0] + 180, -position[1]);
        Find("ngsild-service-near", null, found => found.Text("id") != id, ("type", type), ("georel", "near;maxDistance==100"), ("geometry", "Point"), ("coordinates", opposite), of);
        (double west, double south, double east, double north) = (position[0] - Margin, position[1] - Margin, position[0] + Margin, position[1] + Margin);
        string ring = $"[[{Written(west, south)},{Written(east, south)},{Written(east, north)},{Written(west, north)},{Written(west, south)}]]";
        Find("ngsild-service-within", id, _ => true, ("type", type), ("georel", "within"), ("geometry", "Polygon"), ("coordinates", ring), of);
    }

    private static string Written(double longitude, double latitude) => string.Create(CultureInfo.InvariantCulture, $"[{longitude:0.########},{latitude:0.########}]");

    /// <summary>The simplified and the concise form of the entity have the values without what surrounds them.</summary>
    private void CheckForms(string id, List<JsonPlace> attributes)
    {
        if (attributes.Find(attribute => attribute.Text("type") == "Property" && attribute.Has("value") && IsTerm(attribute.Name)) is not { } property)
            return;
        JsonPlace value = property.Member("value")!; // Chosen for it.
        Uri simplified = EndpointVisit.With(api.Entity(id), ("options", "keyValues"));
        if (visit.Need(simplified, "ngsild-service-simplified", NgsiLdApi.Json) is var (_, plain)
            && (plain.Member(property.Name) is not { } shown || !JsonElement.DeepEquals(shown.Element, value.Element)))
        {
            visit.Log.Report("ngsild-service-simplified", simplified.PathAndQuery, plain.Member(property.Name)?.Written, value.Written, id);
        }

        Uri concise = EndpointVisit.With(api.Entity(id), ("options", "concise"));
        if (visit.Need(concise, "ngsild-service-concise", NgsiLdApi.Json) is var (_, brief) && !IsConcise(brief.Member(property.Name), value))
            visit.Log.Report("ngsild-service-concise", concise.PathAndQuery, brief.Member(property.Name)?.Written, value.Written, id);
    }

    /// <summary>In concise form a property is its value, or an object with the value and without a type (4.5.1).</summary>
    private static bool IsConcise(JsonPlace? shown, JsonPlace value) => shown is not null
        && (JsonElement.DeepEquals(shown.Element, value.Element) || (shown.Member("value") is { } inner && JsonElement.DeepEquals(inner.Element, value.Element) && !shown.Has("type")));

    /// <summary>Reports an entity that should not be found, or one that is not.</summary>
    private void Find(string rule, string? wanted, Func<JsonPlace, bool> fits, params (string, string)[] parameters)
    {
        Uri url = api.Url("entities", [.. parameters, ("limit", Most)]);
        if (visit.Need(url, rule, NgsiLdApi.Json) is not var (_, page))
            return;
        List<JsonPlace> found = [.. page.Items()];
        if (!page.IsArray)
            visit.Log.Report(rule, url.PathAndQuery, page.Kind.ToString(), "an array", type);
        else if (found.Find(entity => !fits(entity)) is { } wrong)
            visit.Log.Report(rule, url.PathAndQuery, wrong.Text("id"), "only entities that the query selects", type);
        else if (wanted is not null && found.Count < 100 && !found.Exists(entity => entity.Text("id") == wanted))
            visit.Log.Report(rule, url.PathAndQuery, found.Count.ToString(CultureInfo.InvariantCulture), wanted, type);
    }
}
