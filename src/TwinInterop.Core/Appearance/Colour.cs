namespace TwinInterop.Appearance;

/// <summary>A colour in linear parts from 0 to 1.</summary>
/// <param name="Red">Red part.</param>
/// <param name="Green">Green part.</param>
/// <param name="Blue">Blue part.</param>
/// <param name="Opacity">0 for invisible, 1 for opaque.</param>
public readonly record struct Colour(double Red, double Green, double Blue, double Opacity = 1);
