namespace TwinInterop.Appearance;

/// <summary>A place in an image: (0, 0) is the lower left corner, (1, 1) the upper right one.</summary>
/// <param name="S">Along the width.</param>
/// <param name="T">Along the height, upwards.</param>
public readonly record struct TextureCoordinate(double S, double T);
