using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>What one content shows of a feature.</summary>
internal sealed class FeatureShape
{
    /// <summary>Polygons and triangulations.</summary>
    public List<AbstractSurface> Surfaces { get; } = [];

    /// <summary>The number of the face that each surface was made of, in files of our writer.</summary>
    public List<int> Faces { get; } = [];

    /// <summary>How many faces were found.</summary>
    public int FaceCount { get; private set; }

    /// <summary>Adds the surfaces of a face; normally one.</summary>
    public void AddFace(IReadOnlyCollection<AbstractSurface> surfaces)
    {
        Surfaces.AddRange(surfaces);
        Faces.AddRange(Enumerable.Repeat(FaceCount++, surfaces.Count));
    }

    /// <summary>Lines.</summary>
    public List<LineString> Lines { get; } = [];

    /// <summary>Points.</summary>
    public List<Point> Points { get; } = [];

    /// <summary>Copies of shared shapes.</summary>
    public List<ImplicitGeometry> Copies { get; } = [];

    /// <summary>Points of a cloud.</summary>
    public List<Position> Cloud { get; } = [];
}
