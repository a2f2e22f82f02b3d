using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>What the reader must know of a text before its first object.</summary>
internal sealed class DocumentOutline
{
    /// <summary>The type of the root, or of the first record of a sequence.</summary>
    public GeoJsonType Type { get; set; }

    /// <summary>Whether more texts follow the first: one a line, or behind record separators.</summary>
    public bool IsSequence { get; set; }

    /// <summary>Where the root begins.</summary>
    public TextPlace Start { get; set; }

    /// <summary>Where the content of the member <c>features</c> begins; null when there is no such array.</summary>
    public TextPlace? Features { get; set; }

    /// <summary>The member <c>crs</c> as JSON; null when there is none.</summary>
    public string? Crs { get; set; }

    /// <summary>The member <c>bbox</c> of a collection.</summary>
    public ImmutableArray<double>? Box { get; set; }

    /// <summary>Other members of a collection.</summary>
    public ImmutableArray<ExtensionContent>.Builder Foreign { get; } = ImmutableArray.CreateBuilder<ExtensionContent>();

    /// <summary>Some of the positions, as written: X is the first ordinate.</summary>
    public List<Position> Sample { get; } = [];

    /// <summary>Names of the members of the root.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>A fault behind the features, to be thrown when these have been read.</summary>
    public InvalidDatasetException? Deferred { get; set; }
}
