using System.Collections.Immutable;
using TwinInterop.Diagnostics;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Quantities;

/// <summary>What a survey finds out about one object.</summary>
/// <param name="Id">The identity that the object keeps in every format.</param>
/// <param name="Source">How the source names it.</param>
/// <param name="Class">The canonical class.</param>
/// <param name="SourceClass">The class in the source.</param>
public sealed record SurveyedObject(CityObjectId Id, SourceKey Source, CityObjectClass Class, string SourceClass)
{
    /// <summary>The levels of detail of its geometries, as the source gives them.</summary>
    public ImmutableArray<string> Lods { get; init; } = [];

    /// <summary>The level of detail that was measured, the finest one of its body; null when it has no body.</summary>
    public string? Lod { get; init; }

    /// <summary>The figures of its own body, without its parts; null when the body has no faces.</summary>
    public BodyQuantities? Quantities { get; init; }

    /// <summary>The box around the body that was measured, in the CRS of the dataset; empty when it has none.</summary>
    public BoundingBox BodyExtent { get; init; } = BoundingBox.Empty;

    /// <summary>The box around all its geometries, in the CRS of the dataset; empty when it has none.</summary>
    public BoundingBox Extent { get; init; } = BoundingBox.Empty;

    /// <summary>What was found wrong with its geometry.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}
