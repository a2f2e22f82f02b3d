using TwinInterop.Formats.Tiles3D.Reading;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>How glTF is read.</summary>
internal sealed record GltfReadOptions
{
    /// <summary>Where findings are said to be: the path of the file.</summary>
    public string Location { get; init; } = "";

    /// <summary>Gives the file of a relative URI, already unescaped; null where there is none. Without it no other file is read.</summary>
    public Func<string, byte[]?>? Resolve { get; init; }

    /// <summary>Which axis points up: another than Y only in drafts of 3D Tiles 1.0.</summary>
    public UpAxis Up { get; init; }

    /// <summary>Whether only the metadata are read.</summary>
    public bool SkipsShapes { get; init; }

    /// <summary>How many elements an accessor without data of its own may have, and how many copies a node.</summary>
    public int MaxElements { get; init; } = 1 << 24;

    /// <summary>How many bytes decoded data may take in all.</summary>
    public long MaxDecodedBytes { get; init; } = 4L << 30;
}
