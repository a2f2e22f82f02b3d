namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>What a file of a dataset is.</summary>
internal enum FileKind
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>A tileset document.</summary>
    Tileset,

    /// <summary>GLB or glTF.</summary>
    Gltf,

    /// <summary>A batched model: b3dm.</summary>
    Batched,

    /// <summary>An instanced model: i3dm.</summary>
    Instanced,

    /// <summary>A point cloud: pnts.</summary>
    Points,

    /// <summary>Several tiles in one file: cmpt.</summary>
    Composite,

    /// <summary>A ZIP archive: .3tz.</summary>
    Archive,

    /// <summary>A database: .3dtiles.</summary>
    Package,
}
