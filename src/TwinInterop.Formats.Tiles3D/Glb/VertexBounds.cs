using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>The least and the greatest of vertices, component by component, exact as 32-bit floats.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The greatest.</param>
internal readonly record struct VertexBounds(Vector3 Min, Vector3 Max)
{
    /// <summary>The least as glTF states it: doubles of the very same value.</summary>
    public ImmutableArray<double> MinComponents => [Min.X, Min.Y, Min.Z];

    /// <summary>The greatest as glTF states it.</summary>
    public ImmutableArray<double> MaxComponents => [Max.X, Max.Y, Max.Z];

    /// <summary>The bounds of vertices.</summary>
    /// <exception cref="ArgumentException">There is none, or one has a component that is no finite number.</exception>
    public static VertexBounds Of(ReadOnlySpan<Vector3> vertices)
    {
        if (vertices.IsEmpty)
            throw new ArgumentException("Expected at least one vertex, found none.", nameof(vertices));

        // Three registers hold four vertices, so each lane keeps to one axis.
        ReadOnlySpan<Vector4> lanes = MemoryMarshal.Cast<Vector3, Vector4>(vertices);
        int groups = lanes.Length / 3;
        Vector3 first = vertices[0];
        (Vector4 min0, Vector4 min1, Vector4 min2) = Lanes(first);
        (Vector4 max0, Vector4 max1, Vector4 max2) = (min0, min1, min2);
        Vector4 finite = Vector4.Zero;
        for (int i = 0; i < groups; i++)
        {
            Vector4 a = lanes[3 * i];
            Vector4 b = lanes[(3 * i) + 1];
            Vector4 c = lanes[(3 * i) + 2];
            min0 = Vector4.Min(min0, a);
            max0 = Vector4.Max(max0, a);
            min1 = Vector4.Min(min1, b);
            max1 = Vector4.Max(max1, b);
            min2 = Vector4.Min(min2, c);
            max2 = Vector4.Max(max2, c);
            finite += (a - a) + (b - b) + (c - c);
        }

        var bounds = new VertexBounds(
            Vector3.Min(Vector3.Min(new(min0.X, min0.Y, min0.Z), new(min0.W, min1.X, min1.Y)), Vector3.Min(new(min1.Z, min1.W, min2.X), new(min2.Y, min2.Z, min2.W))),
            Vector3.Max(Vector3.Max(new(max0.X, max0.Y, max0.Z), new(max0.W, max1.X, max1.Y)), Vector3.Max(new(max1.Z, max1.W, max2.X), new(max2.Y, max2.Z, max2.W))));
        Vector3 rest = Vector3.Zero;
        foreach (Vector3 vertex in vertices[(4 * groups)..])
        {
            bounds = new VertexBounds(Vector3.Min(bounds.Min, vertex), Vector3.Max(bounds.Max, vertex));
            rest += vertex - vertex;
        }

        if (finite != Vector4.Zero || rest != Vector3.Zero)
            throw new ArgumentException("Expected vertices of finite numbers, found one with NaN or infinity.", nameof(vertices));
        return bounds;
    }

    /// <summary>The bounds of both.</summary>
    public VertexBounds Union(VertexBounds other) => new(Vector3.Min(Min, other.Min), Vector3.Max(Max, other.Max));

    private static (Vector4 A, Vector4 B, Vector4 C) Lanes(Vector3 v) =>
        (new(v.X, v.Y, v.Z, v.X), new(v.Y, v.Z, v.X, v.Y), new(v.Z, v.X, v.Y, v.Z));
}
