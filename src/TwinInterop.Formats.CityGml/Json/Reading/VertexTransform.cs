using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>From vertices as written to positions in the dataset's CRS.</summary>
/// <remarks>Source: CityJSON 2.0, 4 (Transform Object).</remarks>
/// <param name="Scale">Factor for each ordinate.</param>
/// <param name="Translate">Added to each ordinate, in the unit of the CRS.</param>
internal sealed record VertexTransform((double X, double Y, double Z) Scale, (double X, double Y, double Z) Translate)
{
    /// <summary>Vertices are positions already.</summary>
    public static VertexTransform Identity { get; } = new((1, 1, 1), (0, 0, 0));

    /// <summary>Whether the data write northing or latitude first.</summary>
    public bool IsNorthFirst { get; init; }

    /// <summary>The position of a vertex.</summary>
    public Position Apply((double X, double Y, double Z) vertex)
    {
        double first = (vertex.X * Scale.X) + Translate.X;
        double second = (vertex.Y * Scale.Y) + Translate.Y;
        double height = (vertex.Z * Scale.Z) + Translate.Z;
        return IsNorthFirst ? new Position(second, first, height) : new Position(first, second, height);
    }
}
