using System.Collections.Immutable;

namespace TwinInterop.Registry.Storage;

/// <summary>A table whose rows events seal.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tag">What tells its rows from those of other tables in a digest.</param>
/// <param name="Columns">The columns that are written once, in order.</param>
/// <param name="Types">The type of each: <c>i</c>nteger, <c>t</c>ext, <c>r</c>eal, <c>b</c>ytes.</param>
/// <param name="Opened">The column with the event that wrote the row.</param>
/// <param name="Keys">How many of the columns, from the first, make the key; 0 where rows have no period to close.</param>
internal sealed record RegistryTable(
    string Name, byte Tag, ImmutableArray<string> Columns, string Types, string Opened, int Keys)
{
    public static RegistryTable Object { get; } = Define("object", 1, "created", 0, "pk:i twin:i created:i");

    public static RegistryTable State { get; } = Define(
        "object_state",
        2,
        "tx_from",
        3,
        "object:i tx_from:i part:i class:i status:i authority:i label:t valid_from:i valid_to:i attributes:t");

    public static RegistryTable Lineage { get; } = Define(
        "lineage", 3, "tx_from", 3, "parent:i child:i tx_from:i relation:t share_parent:r share_child:r");

    public static RegistryTable Representation { get; } = Define(
        "representation", 4, "tx_from", 0, "pk:i dataset:i scheme:i local_id:t tx_from:i");

    public static RegistryTable Sighting { get; } = Define(
        "sighting",
        5,
        "tx_from",
        0,
        "representation:i version:i tx_from:i class:i lods:t label:t geometry_digest:b attribute_digest:b "
        + "min_x:r min_y:r max_x:r max_y:r z_min:r z_max:r storeys:i footprint:b");

    public static RegistryTable Link { get; } = Define(
        "link",
        6,
        "tx_from",
        3,
        "representation:i object:i tx_from:i relation:i status:i share_object:r share_representation:r confidence:r "
        + "method:t explanation:t valid_from:i valid_to:i");

    public static RegistryTable Identifier { get; } = Define("identifier", 7, "tx_from", 4, "value:t scheme:i object:i tx_from:i");

    public static RegistryTable EventObject { get; } = Define("event_object", 8, "event", 0, "object:i event:i role:t");

    /// <summary>The small tables, whose rows the next event after them seals.</summary>
    public static ImmutableArray<RegistryTable> Names { get; } =
    [
        Define("scheme", 9, "tx_from", 0, "id:i code:t tx_from:i"),
        Define("object_class", 10, "tx_from", 0, "id:i name:t tx_from:i"),
        Define("authority", 11, "tx_from", 0, "id:i name:t tx_from:i"),
        Define("dataset", 12, "tx_from", 0, "id:i code:t tx_from:i"),
        Define("dataset_version", 13, "tx_from", 0, "id:i dataset:i sha256:t format:t crs:t uri:t delivered_at:i tx_from:i"),
        Define("scheme_definition", 14, "tx_from", 0, "scheme:i definition:t tx_from:i"),
    ];

    /// <summary>The tables that events write.</summary>
    public static ImmutableArray<RegistryTable> All { get; } =
        [Object, State, Lineage, Representation, Sighting, Link, Identifier, EventObject];

    public string ColumnList => string.Join(", ", Columns);

    private static RegistryTable Define(string name, byte tag, string opened, int keys, string columns)
    {
        string[] parts = columns.Split(' ');
        return new RegistryTable(
            name, tag, [.. parts.Select(part => part[..^2])], string.Concat(parts.Select(part => part[^1])), opened, keys);
    }
}
