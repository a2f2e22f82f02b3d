using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Crs;
using TwinInterop.Crs.Naming;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Checks that a feature in another reference system lies where it lies in longitude and latitude, and that boxes in that system find it.</summary>
/// <remarks>Source: OGC 18-058r1, 6.3.1 and 6.3.2, tests /conf/crs/crs-parameter-transform and /conf/crs/bbox-crs-parameter-transform.</remarks>
[Checks("oaf-service-crs-position", "oaf-service-bbox-crs-position")]
internal sealed class ApiPositionCheck(EndpointVisit visit, string id)
{
    private const string Json = "application/geo+json, application/json;q=0.9";

    /// <summary>Datums differ by some metres where a service has no grid for them: 20 m are let pass.</summary>
    private const double Degrees = 0.0002;

    /// <summary>Checks one reference system.</summary>
    /// <param name="items">Where the features are.</param>
    /// <param name="system">The reference system.</param>
    /// <param name="known">A feature in longitude and latitude.</param>
    /// <param name="shown">The same in the reference system.</param>
    public void Check(Uri items, string system, JsonPlace known, JsonPlace shown)
    {
        var name = SrsName.Parse(system);
        if (name.Horizontal is not { } crs || CrsRegister.Find(crs) is not { } definition || PlanOperation.From(new SpatialReference(crs)) is not { } operation)
            return; // A system that is not known here.
        if (First(known.Member("geometry")) is not [var longitude, var latitude, ..] || First(shown.Member("geometry")) is not [var first, var second, ..])
            return;
        bool isTurned = (name.FixedOrder ?? definition.AxisOrder) == AxisOrder.NorthEast;
        Position? there = operation.Place(isTurned ? new Position(second, first) : new Position(first, second));
        if (there is not { } place || !(Math.Abs(place.X - longitude) <= Degrees) || !(Math.Abs(place.Y - latitude) <= Degrees))
        {
            string found = there is { } at ? string.Create(CultureInfo.InvariantCulture, $"[{first}, {second}] → [{at.X:0.#####}, {at.Y:0.#####}]") : string.Create(CultureInfo.InvariantCulture, $"[{first}, {second}]");
            visit.Log.Report("oaf-service-crs-position", shown.Where, found, string.Create(CultureInfo.InvariantCulture, $"[{longitude}, {latitude}]"), id);
            return;
        }

        CheckBox(items, system, shown);
    }

    /// <summary>A box around the feature in the reference system finds it.</summary>
    private void CheckBox(Uri items, string system, JsonPlace shown)
    {
        if (JsonBox.Of(shown.Member("geometry")) is not { } box || shown.Member("id")?.Written is not { } wanted)
            return;
        double margin = Math.Abs(box.East) <= 360 && Math.Abs(box.North) <= 360 ? 0.0001 : 1;
        Uri url = EndpointVisit.With(items, ("bbox", box.Grown(margin).ToString()), ("bbox-crs", system));
        if (visit.Need(url, "oaf-service-bbox-crs-position", Json) is not var (_, page))
            return;
        List<JsonPlace> found = [.. page.ArrayAt("features")?.Items() ?? []];
        if (!found.Exists(feature => feature.Member("id")?.Written == wanted) && found.Count < 10)
            visit.Log.Report("oaf-service-bbox-crs-position", url.PathAndQuery, $"{found.Count}", wanted, id);
    }

    /// <summary>The first position of a geometry; null for none.</summary>
    private static double[]? First(JsonPlace? geometry)
    {
        JsonPlace? at = geometry?.ArrayAt("geometries")?.Item(0) is { } member ? member.ArrayAt("coordinates") : geometry?.ArrayAt("coordinates");
        while (at is { IsArray: true } && at.AsNumbers() is null)
            at = at.Item(0);
        return at?.AsNumbers();
    }
}
