using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Puts meshes somewhere else.</summary>
public static class MeshTransform
{
    /// <summary>The mesh where a frame puts it. A frame that mirrors turns faces over, so that they stay outwards.</summary>
    /// <param name="mesh">A mesh in the frame's local system.</param>
    /// <param name="frame">Where the local system lies.</param>
    public static PolygonMesh Transform(this PolygonMesh mesh, in Frame3D frame)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        Frame3D to = frame;
        PolygonMesh moved = mesh.Map(point => to.Apply(point));
        return frame.IsMirrored ? moved.Reverse() : moved;
    }
}
