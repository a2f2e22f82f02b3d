namespace TwinInterop.Formats.Json;

/// <summary>Names and steps of JSON that holds the whole geometry of objects, in longitudes, latitudes and heights.</summary>
/// <remarks>
/// Vertices are whole numbers, three in a row, counted from <c>origin</c> (longitude, latitude, ellipsoidal height of WGS 84)
/// in steps of 1e-9 degrees and 0.0001 metres; a height is null where there is none. Surfaces are rings of indices of vertices,
/// without the closing repeat: a list of indices, a list of such lists where there are holes, or an object with <c>triangles</c>.
/// A shape is the index of a surface, or an object with a <c>type</c> of the model and <c>members</c> (shapes),
/// <c>shells</c> (lists of shapes) or <c>at</c> (indices of vertices). An appearance is a <c>material</c> (the index of one of
/// <c>materials</c>, see <see cref="MaterialJson"/>) on <c>surfaces</c>, with its <c>theme</c>, and <c>back</c> where it is seen
/// from the inside; images have no place. GeoJSON has it as the member <c>model</c>, NGSI-LD as
/// the attribute <c>shape</c> (docs/ngsi-ld).
/// </remarks>
internal static class ShapeLayout
{
    public const string Origin = "origin";
    public const string Vertices = "vertices";
    public const string Surfaces = "surfaces";
    public const string Triangles = "triangles";
    public const string Geometry = "geometry";
    public const string Lod = "lod";
    public const string Role = "role";
    public const string Shape = "shape";
    public const string Type = "type";
    public const string Members = "members";
    public const string Shells = "shells";
    public const string At = "at";
    public const string Reversed = "reversed";
    public const string Materials = "materials";
    public const string Appearances = "appearances";
    public const string Material = "material";
    public const string Theme = "theme";
    public const string Back = "back";

    /// <summary>Steps in a degree: a tenth of a millimetre each.</summary>
    public const double DegreeSteps = 1e9;

    /// <summary>Steps in a metre of height.</summary>
    public const double MetreSteps = 1e4;
}
