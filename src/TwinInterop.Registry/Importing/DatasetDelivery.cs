namespace TwinInterop.Registry.Importing;

/// <summary>One version of a data set.</summary>
/// <param name="Dataset">The code of the data set, the same for all its versions.</param>
/// <param name="Sha256">The digest of the version's bytes, in lower-case hexadecimal.</param>
public sealed record DatasetDelivery(string Dataset, string Sha256)
{
    /// <summary>The id of the format, for example <c>citygml</c>; null when it has none.</summary>
    public string? Format { get; init; }

    /// <summary>The CRS of the positions, for example <c>EPSG:2154+5720</c>; null when unknown.</summary>
    public string? Crs { get; init; }

    /// <summary>Where the bytes are; null when nobody says.</summary>
    public string? Uri { get; init; }

    /// <summary>When it was delivered; null for now.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }
}
