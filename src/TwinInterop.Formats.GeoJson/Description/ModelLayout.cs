namespace TwinInterop.Formats.GeoJson.Description;

/// <summary>Names of the member <c>model</c> of <c>cityObject</c>, which holds geometry that a feature cannot.</summary>
/// <remarks>The geometry itself is as <see cref="Json.ShapeLayout"/> says.</remarks>
internal static class ModelLayout
{
    public const string Name = "model";
    public const string Parts = "parts";
}
