using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>A row as an object, before its shape and its parts.</summary>
/// <param name="Key">What it is told by among all features of the dataset.</param>
/// <param name="ParentKey">That of the object that it is a part of; null for none.</param>
/// <param name="Object">The object.</param>
internal sealed record ReadFeature(string Key, string? ParentKey, CityObject Object)
{
    /// <summary>The level of its shape; null where it has none.</summary>
    public string? Lod { get; init; }

    /// <summary>The geometries that its shape stands for; null where nothing tells.</summary>
    public string? Shape { get; init; }

    /// <summary>How many levels up the object stands whose body the shape bounds; negative where turned over, 0 for none.</summary>
    public int Bounds { get; init; }

    /// <summary>Which faces bound it, by their numbers; null for all.</summary>
    public IReadOnlySet<int>? BoundingFaces { get; init; }

    /// <summary>Whether our writer wrote it: colours of classes and triangles of polygons are known.</summary>
    public bool IsOwn { get; init; }
}
