using System.Collections.Immutable;

namespace TwinInterop.Provenance;

/// <summary>One conversion on the way of a dataset: what was converted, and by what. Null is "not stated".</summary>
/// <remarks>
/// Holds what PROV-O calls the entity used (name, hash, supplier, licence, dates) and the activity (tool, options).
/// A step has no time of its own: the same conversion gives the same bytes.
/// </remarks>
public sealed record ProvenanceStep
{
    /// <summary>The name of the source file, without its folder.</summary>
    public required string Source { get; init; }

    /// <summary>The id of the source's format, for example <c>citygml</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The version of the source's format.</summary>
    public string? Version { get; init; }

    /// <summary>The SHA-256 of the source's bytes, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The reference system of the source as codes, for example <c>EPSG:2154+5720</c>.</summary>
    public string? Crs { get; init; }

    /// <summary>The title that the user gives the source.</summary>
    public string? Title { get; init; }

    /// <summary>Who delivered the source.</summary>
    public string? Supplier { get; init; }

    /// <summary>The licence of the source: a URI, or an identifier such as <c>etalab-2.0</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>When the source was captured, or the date that it refers to: ISO 8601 text of a year, month, day or moment.</summary>
    public string? Date { get; init; }

    /// <summary>The program that converted, with its version.</summary>
    public string? Tool { get; init; }

    /// <summary>The options of the conversion that decide what is written, as on the command line.</summary>
    public string? Options { get; init; }

    /// <summary>Further statements about the source under names of the user's, in order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Entries { get; init; } = [];

    /// <summary>Same statements, the entries one by one.</summary>
    /// <param name="other">The step compared.</param>
    public bool Equals(ProvenanceStep? other) => other is not null
        && Texts().SequenceEqual(other.Texts(), StringComparer.Ordinal) && Entries.AsSpan().SequenceEqual(other.Entries.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Sha256, Tool, Options);

    private string?[] Texts() =>
        [Source, Format, Version, Sha256, Crs, Title, Supplier, Licence, Date, Tool, Options];
}
