namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Which axis of a glTF file points up; all but Y come from drafts of 3D Tiles 1.0 (<c>gltfUpAxis</c>).</summary>
internal enum UpAxis
{
    /// <summary>As glTF has it.</summary>
    Y,

    /// <summary>The first axis.</summary>
    X,

    /// <summary>The third axis: nothing is turned.</summary>
    Z,
}
