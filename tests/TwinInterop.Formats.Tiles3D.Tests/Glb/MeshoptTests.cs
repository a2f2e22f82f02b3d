using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Glb.Meshopt;

namespace TwinInterop.Formats.Tiles3D.Tests.Glb;

public sealed class MeshoptTests
{
    [Theory]
    [InlineData(4, 1)]
    [InlineData(4, 16)]
    [InlineData(8, 17)]
    [InlineData(12, 1000)]
    [InlineData(64, 300)]
    [InlineData(256, 77)]
    public void Vertices_come_back_as_they_were(int stride, int count)
    {
        foreach (int spread in (int[])[1, 3, 20, 256])
        {
            byte[] elements = Bytes(stride * count, spread);
            using var packed = new PooledList<byte>();
            MeshoptVertexEncoder.Encode(elements, stride, packed);
            byte[] restored = new byte[elements.Length];

            Assert.True(MeshoptVertexDecoder.TryDecode(packed.Span, stride, restored));
            Assert.Equal(elements, restored);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public void Triangles_come_back_in_order_and_orientation(int count)
    {
        var random = new Random(7);
        foreach (int reach in (int[])[1, 4, 40, 100000])
        {
            uint[] indices = new uint[3 * count];
            uint at = 0;
            for (int i = 0; i < indices.Length; i++)
                indices[i] = random.Next(3) == 0 ? at++ : (uint)random.Next((int)Math.Max(1, at + 1 - reach), (int)at + reach);
            using var packed = new PooledList<byte>();
            MeshoptIndexEncoder.EncodeTriangles(indices, packed);
            uint[] restored = new uint[indices.Length];

            Assert.True(MeshoptIndexDecoder.TryDecodeTriangles(packed.Span, restored));
            Assert.Equal(Canonical(indices), Canonical(restored));
        }
    }

    [Fact]
    public void A_sequence_comes_back_as_it_was()
    {
        uint[] indices = [0, 1, 1, 2, 900, 901, 3, 4, 902, 0, 1 << 29, 5];
        using var packed = new PooledList<byte>();
        MeshoptIndexEncoder.EncodeSequence(indices, packed);
        uint[] restored = new uint[indices.Length];

        Assert.True(MeshoptIndexDecoder.TryDecodeSequence(packed.Span, restored));
        Assert.Equal(indices, restored);
    }

    [Fact]
    public void Bytes_that_are_cut_or_changed_never_break_the_decoders()
    {
        var random = new Random(3);
        using var vertices = new PooledList<byte>();
        MeshoptVertexEncoder.Encode(Bytes(12 * 100, 30), 12, vertices);
        using var triangles = new PooledList<byte>();
        MeshoptIndexEncoder.EncodeTriangles([.. Enumerable.Range(0, 300).Select(i => (uint)(i * 7 % 100))], triangles);
        byte[] target = new byte[1200];
        uint[] indices = new uint[300];
        for (int round = 0; round < 2000; round++)
        {
            byte[] broken = vertices.Span[..random.Next(vertices.Count)].ToArray();
            Change(broken, random);
            MeshoptVertexDecoder.TryDecode(broken, 12, target);
            broken = triangles.Span[..random.Next(triangles.Count)].ToArray();
            Change(broken, random);
            MeshoptIndexDecoder.TryDecodeTriangles(broken, indices);
            MeshoptIndexDecoder.TryDecodeSequence(broken, indices);
        }

        Assert.False(MeshoptVertexDecoder.TryDecode(vertices.Span[..40], 12, target));
        Assert.False(MeshoptIndexDecoder.TryDecodeTriangles(triangles.Span[..100], indices));
        Assert.False(MeshoptIndexDecoder.TryDecodeSequence([0xD1, 0x80, 0x80, 0, 0, 0, 0], indices));
    }

    private static void Change(byte[] bytes, Random random)
    {
        for (int i = 0; i < 3 && bytes.Length > 1; i++)
            bytes[random.Next(1, bytes.Length)] = (byte)random.Next(256);
    }

    private static byte[] Bytes(int length, int spread)
    {
        var random = new Random(length + spread);
        byte[] bytes = new byte[length];
        byte value = 100;
        for (int i = 0; i < length; i++)
            bytes[i] = spread == 1 ? value : value += (byte)(random.Next(spread) - (spread / 2));
        return bytes;
    }

    private static IEnumerable<(uint A, uint B, uint C)> Canonical(uint[] indices)
    {
        for (int i = 0; i < indices.Length; i += 3)
        {
            (uint a, uint b, uint c) = (indices[i], indices[i + 1], indices[i + 2]);
            while (a > b || a > c)
                (a, b, c) = (b, c, a);
            if (a == c)
                (a, b, c) = (c, a, b);
            yield return (a, b, c);
        }
    }
}
