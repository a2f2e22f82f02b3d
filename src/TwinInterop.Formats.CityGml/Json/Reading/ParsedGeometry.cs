using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>A geometry with its semantics.</summary>
/// <param name="Lod">The level of detail as written; empty when there is none.</param>
/// <param name="Geometry">The geometry.</param>
/// <param name="Leaves">Its surfaces, points or lines in the order of the boundaries.</param>
internal sealed record ParsedGeometry(string Lod, AbstractGeometry Geometry, ImmutableArray<AbstractGeometry> Leaves)
{
    /// <summary>The semantic objects as written; empty when there are none.</summary>
    public ImmutableArray<NestedValue> SemanticObjects { get; init; } = [];

    /// <summary>The semantic object of each leaf, by index.</summary>
    public ImmutableArray<int?> SemanticValues { get; init; } = [];
}
