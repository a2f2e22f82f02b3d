using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Importing;

/// <summary>One object of a data set as it enters the registry.</summary>
/// <param name="LocalId">Its id in the data set, exactly as written.</param>
/// <param name="Class">Its canonical class.</param>
public sealed record ImportRow(string LocalId, string Class)
{
    /// <summary>The scheme of the local id, for example <c>gml:id</c>.</summary>
    public string Scheme { get; init; } = "local";

    /// <summary>The twin id that it carries, where it was in a registry before; null for none.</summary>
    public TwinId? Twin { get; init; }

    /// <summary>Names in other schemes.</summary>
    public ImmutableArray<ObjectIdentifier> Identifiers { get; init; } = [];

    /// <summary>What people call it; null when nothing.</summary>
    public string? Label { get; init; }

    /// <summary>The levels of detail that it has, separated by blanks; null for none.</summary>
    public string? Lods { get; init; }

    /// <summary>The digest of its geometry; null for none.</summary>
    public ImmutableArray<byte> GeometryDigest { get; init; } = [];

    /// <summary>The digest of its attributes; null for none.</summary>
    public ImmutableArray<byte> AttributeDigest { get; init; } = [];

    /// <summary>Its footprint in the CRS of the data set, as extended well-known binary; empty for none.</summary>
    public ImmutableArray<byte> Footprint { get; init; } = [];

    /// <summary>The extent, in the CRS of the data set; null where it has no geometry.</summary>
    public TwinInterop.Geometry.BoundingBox? Extent { get; init; }

    /// <summary>The number of storeys; null when unknown.</summary>
    public long? Storeys { get; init; }
}
