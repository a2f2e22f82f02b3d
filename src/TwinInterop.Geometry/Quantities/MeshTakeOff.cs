using System.Buffers;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Quantities;

/// <summary>Measures a body that consists of placed meshes, without making surfaces of the model.</summary>
/// <remarks>Use one for each body. Memory: 24 bytes for each vertex of the largest mesh, from a pool.</remarks>
public sealed class MeshTakeOff
{
    private FaceSums _sums;
    private Vector3D? _anchor;
    private Vector3D _low = new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
    private Vector3D _high = new(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>The figures so far; null without faces.</summary>
    public BodyQuantities? Quantities => _sums.HasFaces ? _sums.ToQuantities() : null;

    /// <summary>The lowest and highest corners so far in the outer system of the frames; null without faces.</summary>
    public (Vector3D Low, Vector3D High)? Extent => _sums.HasFaces ? (_low + _anchor!.Value, _high + _anchor.Value) : null; // faces come with an anchor

    /// <summary>Adds the faces of a mesh.</summary>
    /// <param name="mesh">The faces, in metres.</param>
    /// <param name="frame">Where it lies, in metres. A mirrored frame turns the faces, so that they look outwards again.</param>
    public void Add(PolygonMesh mesh, in Frame3D frame)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        if (mesh.FaceCount == 0)
            return;

        _anchor ??= frame.Origin;
        Frame3D local = frame with { Origin = frame.Origin - _anchor.Value };
        ReadOnlySpan<Vector3D> vertices = mesh.Vertices;
        Vector3D[] placed = ArrayPool<Vector3D>.Shared.Rent(vertices.Length);
        for (int i = 0; i < vertices.Length; i++)
            placed[i] = local.Apply(vertices[i]);
        AddFaces(mesh, placed, frame.IsMirrored);
        ArrayPool<Vector3D>.Shared.Return(placed);
    }

    private void AddFaces(PolygonMesh mesh, Vector3D[] placed, bool isMirrored)
    {
        Span<Vector3D> few = stackalloc Vector3D[32];
        Vector3D low = _low, high = _high;
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            int loops = mesh.LoopCount(face);
            for (int i = 0; i < loops; i++)
            {
                ReadOnlySpan<int> indices = mesh.Loop(face, i);
                Vector3D[]? rented = indices.Length > few.Length ? ArrayPool<Vector3D>.Shared.Rent(indices.Length) : null;
                Span<Vector3D> corners = (rented ?? few)[..indices.Length];
                for (int k = 0; k < indices.Length; k++)
                {
                    Vector3D corner = placed[indices[k]];
                    corners[k] = corner;
                    low = new(Math.Min(low.X, corner.X), Math.Min(low.Y, corner.Y), Math.Min(low.Z, corner.Z));
                    high = new(Math.Max(high.X, corner.X), Math.Max(high.Y, corner.Y), Math.Max(high.Z, corner.Z));
                }

                _sums.AddLoop(corners, isMirrored);
                if (rented is not null)
                    ArrayPool<Vector3D>.Shared.Return(rented);
            }

            _sums.EndFace();
        }

        (_low, _high) = (low, high);
    }
}
