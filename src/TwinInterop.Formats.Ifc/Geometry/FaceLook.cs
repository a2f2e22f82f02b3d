using TwinInterop.Appearance;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>How a face looks.</summary>
/// <param name="Material">Its material; null where nothing is said.</param>
/// <param name="Texture">The image on it; null where there is none.</param>
internal sealed record FaceLook(Material? Material, FaceTexture? Texture);
