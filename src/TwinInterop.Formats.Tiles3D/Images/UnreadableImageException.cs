namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>An image is damaged, larger than allowed, or of a kind that is not read.</summary>
/// <param name="message">What was found and what was expected.</param>
internal sealed class UnreadableImageException(string message) : Exception(message);
