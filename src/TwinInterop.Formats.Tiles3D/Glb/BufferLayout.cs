using System.Runtime.InteropServices;
using TwinInterop.Formats.Tiles3D.Glb.Meshopt;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>The one buffer of a GLB: views one behind the other, each aligned to 8 bytes, and the accessors on them.</summary>
/// <remarks>Nothing is copied that can be written from where it is; only converted and compressed blocks have memory of their own.</remarks>
/// <param name="usesMeshopt">Whether vertices and indices are compressed.</param>
internal sealed class BufferLayout(bool usesMeshopt) : IDisposable
{
    private const int ArrayBuffer = 34962;
    private const int ElementArrayBuffer = 34963;

    private readonly List<IDisposable> _owned = [];

    /// <summary>The buffer views.</summary>
    public List<BufferBlock> Views { get; } = [];

    /// <summary>The accessors.</summary>
    public List<GlbAccessor> Accessors { get; } = [];

    /// <summary>The bytes of the buffer, a multiple of 8.</summary>
    public long Length { get; private set; }

    /// <summary>The bytes of the buffer that compressed views would need; 0 where none is.</summary>
    public long FallbackLength { get; private set; }

    /// <summary>Adds bytes.</summary>
    /// <returns>The index of the view.</returns>
    public int AddBytes(ReadOnlyMemory<byte> bytes)
    {
        // A view must not be empty (glTF 2.0, 5.11.3): the texts of a column may be.
        ReadOnlyMemory<byte> content = bytes.IsEmpty ? new byte[1] : bytes;
        return Add(new BufferBlock(content.Length, stream => stream.Write(content.Span)));
    }

    /// <summary>Adds a vertex attribute that stays where it is until it is written.</summary>
    /// <returns>The index of the view.</returns>
    public unsafe int AddVertices<T>(PooledList<T> items, bool isAttribute = true)
        where T : unmanaged
    {
        if (usesMeshopt && isAttribute)
            return AddCompressed(MemoryMarshal.AsBytes(items.Span), sizeof(T), items.Count);
        return Add(new BufferBlock((long)items.Count * sizeof(T), stream => stream.Write(MemoryMarshal.AsBytes(items.Span)))
        {
            Stride = isAttribute ? sizeof(T) : 0,
            Target = isAttribute ? ArrayBuffer : 0,
        });
    }

    /// <summary>Adds values that are no vertex attributes: they are written as they stand, one behind the other.</summary>
    /// <returns>The index of the view.</returns>
    public unsafe int AddValues<T>(ReadOnlyMemory<T> items)
        where T : unmanaged =>
        Add(new BufferBlock((long)items.Length * sizeof(T), stream => stream.Write(MemoryMarshal.AsBytes(items.Span))));

    /// <summary>Adds a vertex attribute that was made for this file; it is disposed with the layout.</summary>
    /// <returns>The index of the view.</returns>
    public int AddOwnedVertices<T>(PooledList<T> items)
        where T : unmanaged
    {
        _owned.Add(items);
        return AddVertices(items);
    }

    /// <summary>Adds indices with 16 bits where these do.</summary>
    /// <param name="indices">The indices.</param>
    /// <param name="vertexCount">How many vertices they choose from.</param>
    /// <param name="isTriangles">Whether each three make a triangle.</param>
    /// <returns>The index of the accessor.</returns>
    public int AddIndices(PooledList<uint> indices, int vertexCount, bool isTriangles)
    {
        // The largest 16-bit index restarts a primitive (glTF 2.0, 3.7.2.1).
        bool isShort = vertexCount <= ushort.MaxValue;
        int view;
        if (usesMeshopt)
        {
            view = AddCompressedIndices(indices.Span, isShort ? 2 : 4, isTriangles && indices.Count % 3 == 0);
        }
        else if (isShort)
        {
            var narrow = new PooledList<ushort>();
            _owned.Add(narrow);
            NarrowIndices.Convert(indices.Span, narrow.Extend(indices.Count));
            view = Add(new BufferBlock(2L * indices.Count, stream => stream.Write(MemoryMarshal.AsBytes(narrow.Span))) { Target = ElementArrayBuffer });
        }
        else
        {
            view = Add(new BufferBlock(4L * indices.Count, stream => stream.Write(MemoryMarshal.AsBytes(indices.Span))) { Target = ElementArrayBuffer });
        }

        return Add(new GlbAccessor(view, isShort ? ComponentType.UnsignedShort : ComponentType.UnsignedInt, "SCALAR", indices.Count));
    }

    /// <summary>Adds an accessor.</summary>
    /// <returns>Its index.</returns>
    public int Add(GlbAccessor accessor)
    {
        Accessors.Add(accessor);
        return Accessors.Count - 1;
    }

    /// <summary>Writes the buffer.</summary>
    public void WriteTo(Stream output)
    {
        ReadOnlySpan<byte> padding = [0, 0, 0, 0, 0, 0, 0, 0];
        foreach (BufferBlock view in Views)
        {
            view.Write(output);
            output.Write(padding[..(int)(Aligned(view.Length) - view.Length)]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _owned.ForEach(item => item.Dispose());

    private static long Aligned(long length) => (length + 7) & ~7L;

    private int AddCompressed(ReadOnlySpan<byte> bytes, int stride, int count)
    {
        var packed = new PooledList<byte>();
        _owned.Add(packed);
        MeshoptVertexEncoder.Encode(bytes, stride, packed);
        return AddPacked(packed, new MeshoptBlock("ATTRIBUTES", stride, count, FallbackLength), ArrayBuffer, stride);
    }

    private int AddCompressedIndices(ReadOnlySpan<uint> indices, int size, bool isTriangles)
    {
        var packed = new PooledList<byte>();
        _owned.Add(packed);
        if (isTriangles)
            MeshoptIndexEncoder.EncodeTriangles(indices, packed);
        else
            MeshoptIndexEncoder.EncodeSequence(indices, packed);
        var block = new MeshoptBlock(isTriangles ? "TRIANGLES" : "INDICES", size, indices.Length, FallbackLength);
        return AddPacked(packed, block, ElementArrayBuffer, stride: 0);
    }

    private int AddPacked(PooledList<byte> packed, MeshoptBlock block, int target, int stride)
    {
        FallbackLength += Aligned(block.FullLength);
        return Add(new BufferBlock(packed.Count, stream => stream.Write(packed.Span)) { Target = target, Stride = stride, Meshopt = block });
    }

    private int Add(BufferBlock block)
    {
        Views.Add(block with { Offset = Length });
        Length += Aligned(block.Length);
        return Views.Count - 1;
    }
}
