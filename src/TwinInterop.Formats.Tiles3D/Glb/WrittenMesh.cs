using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>A mesh whose data are laid out.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Name">Its name; null for none.</param>
/// <param name="Primitives">Its primitives.</param>
/// <param name="Grid">The grid of its positions; null where they are metres.</param>
internal sealed record WrittenMesh(int Index, string? Name, ImmutableArray<WrittenPrimitive> Primitives, Quantization? Grid);
