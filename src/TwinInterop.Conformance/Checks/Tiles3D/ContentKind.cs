namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>The kinds of files that a tile may show.</summary>
internal enum ContentKind
{
    /// <summary>None that is known.</summary>
    Unknown,

    /// <summary>A binary glTF asset.</summary>
    Glb,

    /// <summary>A glTF asset in JSON.</summary>
    Gltf,

    /// <summary>Batched 3D Model.</summary>
    B3dm,

    /// <summary>Instanced 3D Model.</summary>
    I3dm,

    /// <summary>Point Cloud.</summary>
    Pnts,

    /// <summary>Composite.</summary>
    Cmpt,

    /// <summary>A tileset.</summary>
    Tileset,

    /// <summary>A tileset archive.</summary>
    Archive,

    /// <summary>A GeoJSON document.</summary>
    GeoJson,

    /// <summary>A subtree, which is no content.</summary>
    Subtree,

    /// <summary>Vector or geometry tiles, which never became part of the standard.</summary>
    Legacy,
}
