using System.Collections.Immutable;
using TwinInterop.Conformance.Checks.Ids.Model;
using TwinInterop.Formats;
using TwinInterop.Geometry.Validity;

namespace TwinInterop.Conformance;

/// <summary>What bounds a check.</summary>
public sealed record CheckOptions
{
    /// <summary>How many findings of one rule are listed; the others are counted.</summary>
    public int ListedPerRule { get; init; } = 100;

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 1L << 29;

    /// <summary>How deep external tilesets, composite tiles and archives may lie in one another.</summary>
    public int MaxNesting { get; init; } = 32;

    /// <summary>How many tiles of implicit tilesets are looked at.</summary>
    public long MaxImplicitTiles { get; init; } = 500_000;

    /// <summary>How exact the geometries of a city model must be; whether its CRS is geographic is taken from the data.</summary>
    public ValidityOptions Tolerances { get; init; } = ValidityOptions.Default;

    /// <summary>The information delivery specifications (IDS) that models are held against.</summary>
    public ImmutableArray<string> IdsFiles
    {
        get => Requirements.Paths;
        init => Requirements = new IdsRequirements(value);
    }

    /// <summary>The same, read.</summary>
    internal IdsRequirements Requirements { get; private init; } = new([]);

    /// <summary>A folder with a copy of the official schemas; null for none: nothing is fetched.</summary>
    public string? SchemaFolder { get; init; }

    /// <summary>A folder with code lists as GML dictionaries; null for those that lie in the delivery only.</summary>
    public string? CodeListFolder { get; init; }

    /// <summary>The folder of the delivery, that relative paths in its files may not lead out of; null for that of each file.</summary>
    public string? DeliveryFolder { get; init; }

    /// <summary>Where the contexts of linked data come from; nothing is fetched.</summary>
    public LinkedDataOptions LinkedData { get; init; } = new();

    /// <summary>
    /// Whether a JSON file is judged as key-values of a Smart Data Model only, and not by the rules of NGSI-LD: for data
    /// that come from older brokers, whose ids are no URIs.
    /// </summary>
    public bool JudgesDataModelsOnly { get; init; }
}
