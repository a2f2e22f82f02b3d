using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>All space on one side of a plane.</summary>
/// <remarks>
/// Source: IfcHalfSpaceSolid (ISO 16739-1), where AgreementFlag true says that the normal points away from the material.
/// </remarks>
/// <param name="Point">A point of the plane.</param>
/// <param name="Normal">Points out of the half space's material; of any length but zero.</param>
public readonly record struct HalfSpace(Vector3D Point, Vector3D Normal)
{
    /// <summary>The space on the other side of the plane.</summary>
    public HalfSpace Complement => this with { Normal = -Normal };

    /// <summary>The part of the half space inside a prism, as a body.</summary>
    /// <remarks>Source: IfcPolygonalBoundedHalfSpace (ISO 16739-1): the prism has no ends.</remarks>
    /// <param name="outline">
    /// The prism's outline in the plane of the first two axes of <paramref name="position"/>, in either direction.
    /// </param>
    /// <param name="position">Where the outline lies; the prism runs along its third axis both ways.</param>
    /// <param name="reach">The box that the body must cover: the one around whatever it is to be taken off.</param>
    /// <param name="tag">What the faces carry along.</param>
    /// <returns>Empty where the half space has no part of the prism near the box.</returns>
    /// <exception cref="ArgumentException">The outline has fewer than three corners, or there is no normal.</exception>
    public PolygonMesh Bound(ReadOnlySpan<Vector3D> outline, in Frame3D position, in Box3D reach, int tag = 0)
    {
        if (outline.Length < 3)
            throw new ArgumentException($"Expected at least three corners, found {outline.Length}.", nameof(outline));

        (double low, double high) = Extent(position, reach);
        var builder = new PolygonMeshBuilder();
        int[] bottom = new int[outline.Length];
        int[] top = new int[outline.Length];
        bool isClockwise = SignedArea(outline) < 0;
        for (int i = 0; i < outline.Length; i++)
        {
            Vector3D corner = outline[isClockwise ? outline.Length - 1 - i : i];
            bottom[i] = builder.AddVertex(position.Apply(corner with { Z = low }));
            top[i] = builder.AddVertex(position.Apply(corner with { Z = high }));
        }

        for (int i = 0; i < bottom.Length; i++)
        {
            int next = (i + 1) % bottom.Length;
            builder.AddFace([bottom[i], bottom[next], top[next], top[i]], tag);
        }

        builder.AddFace(top, tag);
        bottom.AsSpan().Reverse();
        builder.AddFace(bottom, tag);
        PolygonMesh prism = builder.Build();
        return MeshBoolean.Clip(position.IsMirrored ? prism.Reverse() : prism, Complement, tag).Mesh;
    }

    /// <summary>How far the box reaches along the third axis, and somewhat farther.</summary>
    private static (double Low, double High) Extent(in Frame3D position, in Box3D reach)
    {
        Frame3D inverse = position.Inverse();
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        for (int corner = 0; corner < 8; corner++)
        {
            double z = inverse.Apply(new Vector3D(
                (corner & 1) == 0 ? reach.Min.X : reach.Max.X,
                (corner & 2) == 0 ? reach.Min.Y : reach.Max.Y,
                (corner & 4) == 0 ? reach.Min.Z : reach.Max.Z)).Z;
            low = Math.Min(low, z);
            high = Math.Max(high, z);
        }

        double margin = 1 + ((high - low) / 8);
        return (low - margin, high + margin);
    }

    private static double SignedArea(ReadOnlySpan<Vector3D> outline)
    {
        double sum = 0;
        Vector3D origin = outline[0];
        for (int i = 1; i + 1 < outline.Length; i++)
            sum += (outline[i] - origin).Cross(outline[i + 1] - origin).Z;
        return sum;
    }
}
