namespace TwinInterop.Geometry.Profiles;

/// <summary>The head of a crane rail, in metres.</summary>
/// <param name="Width">Of the head.</param>
/// <param name="SideDepth">From the top down its upright sides.</param>
/// <param name="WebDepth">From the top down to where its lower faces meet the web.</param>
/// <param name="Radius">Of the edges at the top; 0 for sharp ones.</param>
internal readonly record struct RailHead(double Width, double SideDepth, double WebDepth, double Radius);
