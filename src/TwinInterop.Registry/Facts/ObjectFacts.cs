using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Facts;

/// <summary>What the registry, matching and differences need to know of an object of a city model.</summary>
/// <param name="Id">The id in the source.</param>
/// <param name="Scheme">The scheme of the id.</param>
/// <param name="Class">The canonical class.</param>
internal sealed record ObjectFacts(string Id, string Scheme, string Class)
{
    /// <summary>The class in the source.</summary>
    public string? SourceClass { get; init; }

    /// <summary>The id of the object that it is a part of; null for top-level objects.</summary>
    public string? Parent { get; init; }

    /// <summary>The ids of the objects that it has relations to.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>Whether the source gave it no id.</summary>
    public bool HasGeneratedId { get; init; }

    public string? Label { get; init; }

    public string? Address { get; init; }

    public long? Storeys { get; init; }

    public string? Lods { get; init; }

    public TwinId? Twin { get; init; }

    public ImmutableArray<ObjectIdentifier> Identifiers { get; init; } = [];

    /// <summary>Attributes by path, values as canonical text; ids that exporters issue anew are left out.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The polygons of the footprint, in the CRS of the data set; empty where it has none.</summary>
    public ImmutableArray<ImmutableArray<(double X, double Y)[]>> Footprint { get; init; } = [];

    public ShapeSignature Shape { get; init; } = ShapeSignature.None;

    public BoundingBox Extent => Shape.Extent;
}
