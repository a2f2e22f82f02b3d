namespace TwinInterop.Geometry.Validity;

/// <summary>A shell to judge.</summary>
/// <param name="Faces">Its faces.</param>
/// <param name="Path">Its place in the geometry.</param>
/// <param name="SourceId">The id of the shell or of its solid; null where neither has one.</param>
/// <param name="MustClose">Whether it bounds a solid.</param>
internal readonly record struct ShellTarget(FaceRange Faces, ValidityPath Path, string? SourceId, bool MustClose);
