namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>What makes two vertices the same: integers of the transform, or the bits of plain ordinates.</summary>
internal readonly record struct VertexKey(long X, long Y, long Z);
