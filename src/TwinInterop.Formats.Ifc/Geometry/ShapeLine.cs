namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>A polyline, or a point where it has but one corner.</summary>
/// <param name="Points">In the system of the product, in metres; a closed line repeats its first point.</param>
internal readonly record struct ShapeLine(TwinInterop.Geometry.Vectors.Vector3D[] Points);
