using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Which entities are pulled.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.7.2 and 6.4.3.2.</remarks>
public sealed record EntityQuery
{
    /// <summary>Type names or URIs, any of which will do; empty for all.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>URIs of entities; empty for all.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>A query such as <c>height&gt;10;name~="École.*"</c> (4.9); null for none.</summary>
    public string? Q { get; init; }

    /// <summary>The attributes that come along, which also have to be there; empty for all.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];

    /// <summary>How entities lie to the geometry, for example <c>within</c> or <c>near;maxDistance==500</c> (4.10); null for no area.</summary>
    public string? Georel { get; init; }

    /// <summary>The type of the geometry: <c>Point</c>, <c>Polygon</c>…</summary>
    public string? Geometry { get; init; }

    /// <summary>The coordinates of the geometry as GeoJSON writes them.</summary>
    public string? Coordinates { get; init; }

    /// <summary>The attribute that holds the place; null for <c>location</c>.</summary>
    public string? GeoProperty { get; init; }

    /// <summary>How many entities a page holds.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>How many entities may come in all.</summary>
    public int MaxEntities { get; init; } = 10_000_000;

    /// <summary>How many bytes may come in all.</summary>
    public long MaxBytes { get; init; } = 1L << 34;

    /// <summary>A rectangle in degrees: entities that meet it.</summary>
    public EntityQuery InBox(double west, double south, double east, double north) => this with
    {
        Georel = "intersects",
        Geometry = "Polygon",
        Coordinates = string.Create(
            CultureInfo.InvariantCulture,
            $"[[[{west:R},{south:R}],[{east:R},{south:R}],[{east:R},{north:R}],[{west:R},{north:R}],[{west:R},{south:R}]]]"),
    };

    /// <summary>The first page, or a later one, as a query string.</summary>
    internal string ToQueryString(int offset)
    {
        var text = new StringBuilder("entities?");
        Add(text, "type", List(Types));
        Add(text, "id", List(Ids));
        Add(text, "q", Q);
        Add(text, "attrs", List(Attributes));
        Add(text, "georel", Georel);
        Add(text, "geometry", Geometry);
        Add(text, "coordinates", Coordinates);
        Add(text, "geoproperty", GeoProperty);
        return string.Create(CultureInfo.InvariantCulture, $"{text}limit={PageSize}&offset={offset}&count=true");
    }

    private static string? List(ImmutableArray<string> names) => names.IsEmpty ? null : string.Join(',', names);

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(name).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
    }
}
