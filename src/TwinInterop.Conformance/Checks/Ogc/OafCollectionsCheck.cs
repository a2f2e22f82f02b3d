using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks the collections of an OGC API: identifiers, links, extents, reference systems.</summary>
/// <remarks>Source: OGC 17-069r4, 7.13 and 7.14; OGC 18-058r1, 6.</remarks>
[Checks("oaf-collections-list", "oaf-collection-*")]
internal sealed class OafCollectionsCheck(FindingLog log)
{
    /// <summary>The reference systems that answers are in where nothing else was asked for.</summary>
    public static readonly string[] Default =
    [
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "http://www.opengis.net/def/crs/OGC/0/CRS84h",
        "https://www.opengis.net/def/crs/OGC/1.3/CRS84", "https://www.opengis.net/def/crs/OGC/0/CRS84h",
    ];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Checks the document that lists them.</summary>
    public void CheckAll(JsonPlace root)
    {
        log.Tested("oaf-collections");
        HashSet<string> relations = OafLinks.Check(root, log);
        if (root.ArrayAt("collections") is not { } collections)
        {
            log.Report("oaf-collections-list", root.Where, root.Member("collections")?.Kind.ToString(), "array");
            return;
        }

        if (!relations.Contains("self"))
            log.Report("oaf-collections-list", root.Where, string.Join(", ", relations.Order(StringComparer.Ordinal)), "rel=self");
        foreach (JsonPlace collection in collections.Items())
            Check(collection, root.Texts("crs"));
    }

    /// <summary>Checks one.</summary>
    /// <param name="collection">Its description.</param>
    /// <param name="shared">The reference systems that <c>#/crs</c> stands for.</param>
    public void Check(JsonPlace collection, IReadOnlyList<string>? shared = null)
    {
        log.Tested("oaf-collections");
        string? id = collection.Text("id");
        if (string.IsNullOrEmpty(id))
            log.Report("oaf-collection-id", collection.Where, collection.Member("id")?.Written, "string");
        else if (!_ids.Add(id))
            log.Report("oaf-collection-id", collection.Where, id, "unique", id);
        if (!OafLinks.Check(collection, log).Contains("items"))
            log.Report("oaf-collection-items-link", collection.Where, expected: "rel=items", subject: id);
        if (collection.Member("extent") is { } extent)
            CheckExtent(extent, id);
        CheckCrs(collection, shared ?? [], id);
    }

    private void CheckExtent(JsonPlace extent, string? id)
    {
        foreach (JsonPlace box in extent.ObjectAt("spatial")?.ArrayAt("bbox")?.Items() ?? [])
        {
            double[]? sides = box.AsNumbers();
            bool isRight = sides is { Length: 4 or 6 } && sides[1] <= sides[(sides.Length / 2) + 1]
                && (IsOtherCrs(extent) || (IsInRange(sides[0], sides[1]) && IsInRange(sides[sides.Length / 2], sides[(sides.Length / 2) + 1])));
            if (!isRight)
                log.Report("oaf-collection-extent", box.Where, box.Written, "[west, south, east, north]", id);
        }

        foreach (JsonPlace interval in extent.ObjectAt("temporal")?.ArrayAt("interval")?.Items() ?? [])
        {
            bool isRight = interval.Count == 2 && interval.Items().All(end => end.Kind == JsonValueKind.Null || Rfc3339.IsTime(end.AsText()) || end.AsText() == "..");
            if (!isRight)
                log.Report("oaf-collection-interval", interval.Where, interval.Written, "[RFC 3339 | null, RFC 3339 | null]", id);
        }
    }

    private static bool IsOtherCrs(JsonPlace extent) =>
        extent.ObjectAt("spatial")?.Text("crs") is { } crs && !Default.Contains(crs, StringComparer.Ordinal);

    private static bool IsInRange(double longitude, double latitude) => Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90;

    private void CheckCrs(JsonPlace collection, IReadOnlyList<string> shared, string? id)
    {
        if (collection.Member("crs") is not { } crs)
            return;
        IReadOnlyList<string> stated = collection.Texts("crs");
        List<string> all = [.. stated.Where(name => name != "#/crs"), .. stated.Contains("#/crs", StringComparer.Ordinal) ? shared : []];
        if (!all.Intersect(Default, StringComparer.Ordinal).Any())
            log.Report("oaf-collection-default-crs", crs.Where, crs.Written, Default[0], id);
        if (collection.Text("storageCrs") is { } storage && !all.Contains(storage, StringComparer.Ordinal))
            log.Report("oaf-collection-storage-crs", collection.At("/storageCrs"), storage, string.Join(", ", all), id);
        foreach (string name in all.Where(name => !name.Contains(':', StringComparison.Ordinal)))
            log.Report("oaf-collection-crs-uri", crs.Where, name, "URI", id);
    }
}
