namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>What the content of a tile holds, whatever its format.</summary>
internal sealed class ContentModel
{
    /// <summary>The features, table by table.</summary>
    public List<FeatureTable> Tables { get; } = [];

    /// <summary>The shapes.</summary>
    public List<ContentPart> Parts { get; } = [];

    /// <summary>Points by the million.</summary>
    public List<ContentPoints> Points { get; } = [];

    /// <summary>How many shapes are copied; each has a number of its own.</summary>
    public int Shapes { get; set; }
}
