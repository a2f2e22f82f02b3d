using System.Numerics;
using System.Runtime.InteropServices;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Puts vertices on a grid of 65,536 steps along the longest side of a mesh.</summary>
/// <remarks>
/// Source: KHR_mesh_quantization. The step is the same along each axis, so that directions stay what they are; scale and
/// offset go to the node above the mesh.
/// </remarks>
/// <param name="Offset">The vertex (0, 0, 0), in metres.</param>
/// <param name="Step">The distance of two grid lines, in metres.</param>
internal readonly record struct Quantization(Vector3 Offset, double Step)
{
    private const int Steps = ushort.MaxValue;

    /// <summary>The grid for vertices within bounds.</summary>
    public static Quantization For(VertexBounds bounds)
    {
        double x = (double)bounds.Max.X - bounds.Min.X;
        double y = (double)bounds.Max.Y - bounds.Min.Y;
        double z = (double)bounds.Max.Z - bounds.Min.Z;
        double longest = Math.Max(x, Math.Max(y, z));
        return new Quantization(bounds.Min, longest > 0 ? longest / Steps : 1);
    }

    /// <summary>Grid positions, four numbers each: the last is padding to a multiple of 4 bytes.</summary>
    public void Positions(ReadOnlySpan<Vector3> vertices, PooledList<ulong> grid)
    {
        Span<ushort> target = MemoryMarshal.Cast<ulong, ushort>(grid.Extend(vertices.Length));
        double inverse = 1 / Step;
        for (int i = 0; i < vertices.Length; i++)
        {
            Vector3 vertex = vertices[i];
            target[4 * i] = Grid(vertex.X, Offset.X, inverse);
            target[(4 * i) + 1] = Grid(vertex.Y, Offset.Y, inverse);
            target[(4 * i) + 2] = Grid(vertex.Z, Offset.Z, inverse);
            target[(4 * i) + 3] = 0;
        }
    }

    /// <summary>Unit vectors with 8 bits a component, the fourth byte is padding.</summary>
    public static void Normals(ReadOnlySpan<Vector3> normals, PooledList<uint> packed)
    {
        Span<sbyte> target = MemoryMarshal.Cast<uint, sbyte>(packed.Extend(normals.Length));
        for (int i = 0; i < normals.Length; i++)
        {
            Vector3 normal = normals[i];
            target[4 * i] = (sbyte)MathF.Round(normal.X * 127);
            target[(4 * i) + 1] = (sbyte)MathF.Round(normal.Y * 127);
            target[(4 * i) + 2] = (sbyte)MathF.Round(normal.Z * 127);
            target[(4 * i) + 3] = 0;
        }
    }

    /// <summary>Texture coordinates with 16 bits each.</summary>
    /// <returns>False where one lies outside the image, and nothing is added.</returns>
    public static bool TextureCoordinates(ReadOnlySpan<Vector2> coordinates, PooledList<uint> packed)
    {
        foreach (Vector2 at in coordinates)
        {
            if (!(at.X is >= 0 and <= 1 && at.Y is >= 0 and <= 1))
                return false;
        }

        Span<ushort> target = MemoryMarshal.Cast<uint, ushort>(packed.Extend(coordinates.Length));
        for (int i = 0; i < coordinates.Length; i++)
        {
            target[2 * i] = (ushort)MathF.Round(coordinates[i].X * Steps);
            target[(2 * i) + 1] = (ushort)MathF.Round(coordinates[i].Y * Steps);
        }

        return true;
    }

    private static ushort Grid(float value, float offset, double inverse) =>
        (ushort)Math.Clamp(Math.Round(((double)value - offset) * inverse), 0, Steps);
}
