using TwinInterop.Formats.Tiles3D.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>The matrices of nodes.</summary>
internal static class NodeMatrix
{
    /// <summary>From z up to y up: x stays, y becomes -z, z becomes y.</summary>
    /// <remarks>Source: glTF 2.0, 3.4; OGC 22-025r4, 6.4.1.2 turns it back.</remarks>
    public static Transform3D ZUpToYUp { get; } = new([1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1]);

    /// <summary>From y up to z up.</summary>
    public static Transform3D YUpToZUp { get; } = new([1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1]);

    /// <summary>From whichever axis is up to z up.</summary>
    public static Transform3D ToZUp(UpAxis up) => up switch
    {
        UpAxis.X => new([0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]),
        UpAxis.Z => Transform3D.Identity,
        _ => YUpToZUp,
    };

    /// <summary>A translation.</summary>
    public static Transform3D Move(double x, double y, double z) => new([1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1]);

    /// <summary>From the grid of a mesh to metres.</summary>
    public static Transform3D Of(Quantization grid) => new(
        [grid.Step, 0, 0, grid.Offset.X, 0, grid.Step, 0, grid.Offset.Y, 0, 0, grid.Step, grid.Offset.Z, 0, 0, 0, 1]);

    /// <summary>Whether a transform changes nothing.</summary>
    public static bool IsIdentity(Transform3D transform) => transform.Elements.AsSpan().SequenceEqual(Transform3D.Identity.Elements.AsSpan());
}
