using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>What one content shows of a feature.</summary>
internal sealed class FeatureShape
{
    /// <summary>Polygons and triangulations.</summary>
    public List<AbstractSurface> Surfaces { get; } = [];

    /// <summary>Lines.</summary>
    public List<LineString> Lines { get; } = [];

    /// <summary>Points.</summary>
    public List<Point> Points { get; } = [];

    /// <summary>Copies of shared shapes.</summary>
    public List<ImplicitGeometry> Copies { get; } = [];

    /// <summary>Points of a cloud.</summary>
    public List<Position> Cloud { get; } = [];
}
