namespace TwinInterop.Geometry.Profiles;

/// <summary>The flange of a rolled profile; 0 for a radius or slope that is not given.</summary>
/// <param name="Width">In metres.</param>
/// <param name="Thickness">In metres.</param>
/// <param name="FilletRadius">Between web and flange, in metres.</param>
/// <param name="EdgeRadius">At the inner edge of the tip, in metres.</param>
/// <param name="Slope">Of the inner face, in radians: thinner towards the tip.</param>
internal readonly record struct Flange(double Width, double Thickness, double FilletRadius, double EdgeRadius, double Slope);
