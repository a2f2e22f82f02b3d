namespace TwinInterop.Geometry.Validity;

/// <summary>The faces of a solid.</summary>
/// <param name="Source">The solid.</param>
/// <param name="Index">Its number in the geometry.</param>
/// <param name="Shells">The exterior first, then the cavities.</param>
internal sealed record SolidFaces(Solid Source, int Index, IReadOnlyList<FaceRange> Shells);
