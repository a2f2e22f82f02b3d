using System.Numerics;
using System.Runtime.InteropServices;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Vertices of one style in an Earth-fixed frame, in double precision.</summary>
/// <param name="style">What they are drawn with.</param>
internal sealed class MeshPart(MeshStyle style) : IDisposable
{
    /// <summary>What they are drawn with.</summary>
    public MeshStyle Style { get; } = style;

    /// <summary>Positions in metres.</summary>
    public PooledList<Vector3D> Positions { get; } = new();

    /// <summary>Unit normals; none for lines and points.</summary>
    public PooledList<Vector3> Normals { get; } = new();

    /// <summary>The feature within the unit.</summary>
    public PooledList<int> Rows { get; } = new();

    /// <summary>Colours as <see cref="MeshBuffer.PackColour"/> gives them.</summary>
    public PooledList<uint> Colours { get; } = new();

    /// <summary>Places in the image; none without an image.</summary>
    public PooledList<Vector2> TextureCoordinates { get; } = new();

    /// <summary>Vertices of triangles or lines; none for points.</summary>
    public PooledList<int> Indices { get; } = new();

    /// <summary>About how many bytes it takes in a tile.</summary>
    public int Weight => (Positions.Count * 28) + (Indices.Count * 2);

    public void Clear()
    {
        Positions.Clear();
        Normals.Clear();
        Rows.Clear();
        Colours.Clear();
        TextureCoordinates.Clear();
        Indices.Clear();
    }

    public void Dispose()
    {
        Positions.Dispose();
        Normals.Dispose();
        Rows.Dispose();
        Colours.Dispose();
        TextureCoordinates.Dispose();
        Indices.Dispose();
    }

    /// <summary>Writes it to a temporary file.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Style.Shape);
        writer.Write(Style.Image);
        writer.Write((ushort)Style.Wrap);
        writer.Write(Style.IsTransparent);
        Write(writer, Positions);
        Write(writer, Normals);
        Write(writer, Rows);
        Write(writer, Colours);
        Write(writer, TextureCoordinates);
        Write(writer, Indices);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter)"/> wrote.</summary>
    public static MeshPart Read(BinaryReader reader)
    {
        var part = new MeshPart(new MeshStyle(
            (PrimitiveMode)reader.ReadByte(), reader.ReadInt32(), (TextureWrap)reader.ReadUInt16(), reader.ReadBoolean()));
        Read(reader, part.Positions);
        Read(reader, part.Normals);
        Read(reader, part.Rows);
        Read(reader, part.Colours);
        Read(reader, part.TextureCoordinates);
        Read(reader, part.Indices);
        return part;
    }

    private static void Write<T>(BinaryWriter writer, PooledList<T> list)
        where T : unmanaged
    {
        writer.Write7BitEncodedInt(list.Count);
        writer.Write(MemoryMarshal.AsBytes(list.Span));
    }

    private static void Read<T>(BinaryReader reader, PooledList<T> list)
        where T : unmanaged
    {
        Span<T> items = list.Extend(reader.Read7BitEncodedInt());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items));
    }
}
