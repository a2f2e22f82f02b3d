using System.Numerics;
using TwinInterop.Appearance;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>The vertices and indices of one primitive, ready to be written: one pooled array for each attribute.</summary>
/// <remarks>
/// Positions are in metres in the node's frame, z up. An attribute is either left empty or has one value for each
/// position. Without indices the vertices are used in turn. Reusable: <see cref="Clear"/> keeps the arrays.
/// </remarks>
internal sealed class MeshBuffer : IDisposable
{
    /// <summary>The largest feature id: the last whole number that a 32-bit float holds exactly with all before it.</summary>
    public const int MaxFeatureId = 1 << 24;

    /// <summary>Positions in metres.</summary>
    public PooledList<Vector3> Positions { get; } = new();

    /// <summary>Unit normals.</summary>
    public PooledList<Vector3> Normals { get; } = new();

    /// <summary>Feature ids: rows of the property table, 0 to <see cref="MaxFeatureId"/>.</summary>
    public PooledList<float> FeatureIds { get; } = new();

    /// <summary>Texture coordinates as glTF has them: (0, 0) is the upper left corner of the image.</summary>
    public PooledList<Vector2> TextureCoordinates { get; } = new();

    /// <summary>Colours, linear RGBA with 8 bits each, red in the lowest byte: see <see cref="PackColour"/>.</summary>
    public PooledList<uint> Colours { get; } = new();

    /// <summary>Indices of vertices, as the mode of the primitive says.</summary>
    public PooledList<uint> Indices { get; } = new();

    /// <summary>Edges to be drawn as outlines: two indices of vertices each, edges of triangles.</summary>
    public PooledList<uint> Outlines { get; } = new();

    /// <summary>How many vertices there are.</summary>
    public int VertexCount => Positions.Count;

    /// <summary>A colour as <see cref="Colours"/> holds it.</summary>
    /// <param name="colour">The colour as people see it (sRGB), components 0 to 1.</param>
    public static uint PackColour(in Colour colour)
    {
        (double red, double green, double blue, double alpha) = LinearColour.Of(colour);
        return Byte(red) | (Byte(green) << 8) | (Byte(blue) << 16) | (Byte(alpha) << 24);

        static uint Byte(double value) => (uint)Math.Round(value * 255);
    }

    /// <summary>Adds a vertex with a normal and a feature id.</summary>
    /// <returns>Its index.</returns>
    public uint AddVertex(in Vector3D position, in Vector3D normal, int featureId)
    {
        Positions.Add(Single(position));
        Normals.Add(Single(normal));
        FeatureIds.Add(featureId);
        return (uint)(Positions.Count - 1);
    }

    /// <summary>Adds a plane triangle of its own three vertices, with the normal that its corners give.</summary>
    /// <param name="a">First corner, in metres; counter-clockwise seen from the outside.</param>
    /// <param name="b">Second corner.</param>
    /// <param name="c">Third corner.</param>
    /// <param name="featureId">The row of the property table.</param>
    /// <returns>False, and nothing is added, when the triangle has no area.</returns>
    public bool AddTriangle(in Vector3D a, in Vector3D b, in Vector3D c, int featureId)
    {
        Vector3D across = (b - a).Cross(c - a);
        double length = across.Length;
        if (!(length > 0) || !double.IsFinite(length))
            return false;

        uint first = (uint)Positions.Count;
        Span<Vector3> positions = Positions.Extend(3);
        positions[0] = Single(a);
        positions[1] = Single(b);
        positions[2] = Single(c);
        Normals.Extend(3).Fill(Single(across * (1 / length)));
        FeatureIds.Extend(3).Fill(featureId);
        Span<uint> indices = Indices.Extend(3);
        indices[0] = first;
        indices[1] = first + 1;
        indices[2] = first + 2;
        return true;
    }

    /// <summary>Adds the vertices and indices of another one, which has the same attributes.</summary>
    public void Append(MeshBuffer other)
    {
        uint shift = (uint)VertexCount;
        Positions.AddRange(other.Positions.Span);
        Normals.AddRange(other.Normals.Span);
        FeatureIds.AddRange(other.FeatureIds.Span);
        TextureCoordinates.AddRange(other.TextureCoordinates.Span);
        Colours.AddRange(other.Colours.Span);
        foreach (uint index in other.Indices.Span)
            Indices.Add(shift + index);
        foreach (uint index in other.Outlines.Span)
            Outlines.Add(shift + index);
    }

    /// <summary>Forgets the content and keeps the arrays.</summary>
    public void Clear()
    {
        Positions.Clear();
        Normals.Clear();
        FeatureIds.Clear();
        TextureCoordinates.Clear();
        Colours.Clear();
        Indices.Clear();
        Outlines.Clear();
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        Positions.Dispose();
        Normals.Dispose();
        FeatureIds.Dispose();
        TextureCoordinates.Dispose();
        Colours.Dispose();
        Indices.Dispose();
        Outlines.Dispose();
    }

    private static Vector3 Single(in Vector3D vector) => new((float)vector.X, (float)vector.Y, (float)vector.Z);
}
