using System.Text;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Tests.Glb;

public sealed class GltfReaderTests
{
    [Fact]
    public void A_mesh_comes_back_in_place_whatever_the_options()
    {
        List<(Position At, uint? Feature)> expected = [.. ReadBack.Corners(ReadBack.Sound(SampleScenes.Write(SampleScenes.Placed())))];
        Transform3D place = SampleScenes.Placed().Nodes[0].Transform!;
        Position corner = place.Apply(new Position(0.3f, 0.7f, 10.1f));
        Assert.Contains(expected, item => Distance(item.At, corner) < 1e-6 && item.Feature == 0);
        foreach (GlbOptions options in SampleScenes.Options())
        {
            GltfModel model = ReadBack.Sound(SampleScenes.Write(SampleScenes.Placed(), options));
            List<(Position At, uint? Feature)> corners = [.. ReadBack.Corners(model)];

            Assert.Equal(expected.Count, corners.Count);
            Assert.Equal(Ids(expected), Ids(corners));
            // Compression may turn triangles, so corners are compared as sets.
            double tolerance = options.Quantizes ? 23.0 / 65535 : 1e-9;
            Assert.All(corners, item => Assert.Contains(expected, other => other.Feature == item.Feature && Distance(other.At, item.At) <= tolerance));
            Assert.All(expected, item => Assert.Contains(corners, other => other.Feature == item.Feature && Distance(other.At, item.At) <= tolerance));
        }
    }

    [Fact]
    public void Copies_come_back_in_place_with_their_features()
    {
        List<(Position At, uint? Feature)> expected = [.. ReadBack.Corners(ReadBack.Sound(SampleScenes.Write(SampleScenes.Instanced())))];
        Assert.Contains(expected, item => Distance(item.At, new Position(0.3, 10.7, (2.1 * 3) - 1)) < 1e-5 && item.Feature == 2);
        foreach (GlbOptions options in SampleScenes.Options())
        {
            List<(Position At, uint? Feature)> corners = [.. ReadBack.Corners(ReadBack.Sound(SampleScenes.Write(SampleScenes.Instanced(), options)))];

            Assert.Equal(expected.Count, corners.Count);
            Assert.All(expected, item => Assert.Contains(corners, other => other.Feature == item.Feature && Distance(other.At, item.At) <= 3e-4));
        }
    }

    [Fact]
    public void Textures_and_materials_come_back()
    {
        foreach (GlbOptions options in SampleScenes.Options())
        {
            GltfModel model = ReadBack.Sound(SampleScenes.Write(SampleScenes.Textured(), options));
            GltfPrimitive wall = model.Placements[0].Primitive;
            GltfPrimitive glass = model.Placements[1].Primitive;

            Assert.Equal(SampleScenes.Png, wall.Material!.BaseColourTexture!.Image.Bytes.ToArray());
            Assert.Equal(TextureWrap.ClampToEdge, wall.Material.BaseColourTexture.WrapS);
            Assert.Equal(TextureWrap.MirroredRepeat, wall.Material.BaseColourTexture.WrapT);
            Assert.Equal([new(0, 1), new(1, 1), new(1, 0), new(0, 0)], wall.TextureCoordinates[..4]);
            Assert.Equal(AlphaMode.Mask, wall.Material.AlphaMode);
            Assert.True(glass.Material!.IsUnlit);
            Assert.Equal(0.4, glass.Material.BaseColour.Opacity, 6);
            Assert.Equal(0.1, glass.Material.Emissive!.Value.Red, 3);
            Assert.Equal(128 / 255f, glass.Colours[0].W, 3);
            Assert.Equal(wall.Positions.Length * 2, wall.Outlines.Length);
        }
    }

    [Fact]
    public void Lines_and_points_come_back()
    {
        GltfModel model = ReadBack.Sound(SampleScenes.Write(SampleScenes.LinesAndPoints(), new GlbOptions { UsesMeshopt = true }));

        Assert.Equal([PrimitiveMode.Lines, PrimitiveMode.Points], model.Placements.Select(placement => placement.Primitive.Mode));
        Assert.Equal([0u, 1, 1, 2], model.Placements[0].Primitive.Indices);
        Assert.Equal([0u, 1], model.Placements[1].Primitive.Indices);
    }

    [Fact]
    public void Every_id_comes_back_with_its_triangles()
    {
        foreach (GlbOptions options in SampleScenes.Options())
        {
            GltfModel model = ReadBack.Sound(SampleScenes.Write(SampleScenes.Large(500), options));
            Dictionary<uint, int> triangles = ReadBack.Corners(model).GroupBy(corner => corner.Feature!.Value)
                .ToDictionary(group => group.Key, group => group.Count() / 3);

            Assert.Equal(500, triangles.Count);
            Assert.All(triangles.Values, count => Assert.Equal(12, count));
            Assert.Equal(
                Enumerable.Range(0, 500).Select(row => $"id-{row}"),
                Enumerable.Range(0, 500).Select(row => ((TextValue)model.Tables[0]!.AttributesOf(row)[0].Value).Text));
        }
    }

    [Theory]
    [InlineData(PrimitiveMode.TriangleStrip, "0 1 2 2 1 3 2 3 4")]
    [InlineData(PrimitiveMode.TriangleFan, "0 1 2 0 2 3 0 3 4")]
    [InlineData(PrimitiveMode.LineStrip, "0 1 1 2 2 3 3 4")]
    [InlineData(PrimitiveMode.LineLoop, "0 1 1 2 2 3 3 4 4 0")]
    [InlineData(PrimitiveMode.Triangles, "0 1 2")]
    [InlineData(PrimitiveMode.Lines, "0 1 2 3")]
    internal void Strips_and_fans_are_resolved(PrimitiveMode mode, string expected)
    {
        uint[] resolved = PrimitiveIndices.Resolve(mode, [0, 1, 2, 3, 4]);

        Assert.Equal(expected, string.Join(' ', resolved));
    }

    [Fact]
    public void Sparse_values_strides_and_embedded_buffers_are_read()
    {
        // Three positions with a stride of 16; the second replaced.
        byte[] buffer = new byte[72];
        float[] numbers = [1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 0];
        Buffer.BlockCopy(numbers, 0, buffer, 0, 48);
        buffer[48] = 1;
        Buffer.BlockCopy(new float[] { -1, -2, -3 }, 0, buffer, 52, 12);
        string json = $$$$"""
            {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0,"translation":[10,0,0]}],
             "meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],
             "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3","sparse":{"count":1,
               "indices":{"bufferView":1,"componentType":5121},"values":{"bufferView":1,"byteOffset":4}}}],
             "bufferViews":[{"buffer":0,"byteLength":48,"byteStride":16},{"buffer":0,"byteOffset":48,"byteLength":24}],
             "buffers":[{"byteLength":72,"uri":"data:application/octet-stream;base64,{{{{Convert.ToBase64String(buffer)}}}}"}]}
            """;
        GltfModel model = ReadBack.Sound(Encoding.UTF8.GetBytes(json));

        Assert.Equal([new(1, 2, 3), new(-1, -2, -3), new(7, 8, 9)], model.Placements[0].Primitive.Positions);
        // y up becomes z up.
        Assert.Equal(new Position(11, -3, 2), model.Placements[0].Transform.Apply(new Position(1, 2, 3)));
    }

    [Theory]
    [InlineData("""{"asset":{"version":"2.0"},"nodes":[{"children":[1]},{"children":[0]}],"scenes":[{"nodes":[0]}]}""", "GLTF0013")]
    [InlineData("""{"asset":{"version":"2.0"},"nodes":[{"mesh":7}]}""", "GLTF0010")]
    [InlineData("""{"asset":{"version":"2.0"},"nodes":[{"mesh":0}],"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"componentType":5126,"type":"VEC3","count":2000000000}]}""", "GLTF0016")]
    [InlineData("""{"asset":{"version":"2.0"},"nodes":[{"mesh":0}],"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"bufferView":0,"componentType":5126,"type":"VEC3","count":2}],"bufferViews":[{"buffer":0,"byteLength":99}],"buffers":[{"byteLength":4,"uri":"data:;base64,AAAA"}]}""", "GLTF0011")]
    [InlineData("""{"asset":{"version":"2.0"},"nodes":[{"mesh":0}],"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"bufferView":0,"componentType":5126,"type":"VEC3","count":1}],"bufferViews":[{"buffer":0,"byteLength":12}],"buffers":[{"byteLength":12,"uri":"data:;base64,!!!!"}]}""", "GLTF0012")]
    [InlineData("""{"asset":{"version":"2.0"},"nodes":[{"mesh":0}],"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"bufferView":0,"componentType":5126,"type":"VEC3","count":1}],"bufferViews":[{"buffer":0,"byteLength":12}],"buffers":[{"byteLength":12,"uri":"data:;base64,AADAfwAAwH8AAMB/"}]}""", "GLTF0017")]
    [InlineData("""{"asset":{"version":"2.0"},"nodes":[{"mesh":0}],"meshes":[{"primitives":[{"attributes":{"POSITION":0},"extensions":{"KHR_draco_mesh_compression":{}}}]}],"accessors":[{"componentType":5126,"type":"VEC3","count":3}]}""", "GLTF0030")]
    [InlineData("""{"asset":{"version":"2.0"},"extensionsRequired":["X_unheard_of"]}""", "GLTF0031")]
    public void Bad_data_are_reported(string json, string rule)
    {
        (_, IReadOnlyList<Diagnostic> findings) = ReadBack.WithFindings(Encoding.UTF8.GetBytes(json));

        Assert.Equal(rule, findings[0].Rule.Id);
        Assert.NotEmpty(findings[0].Message);
    }

    [Theory]
    [InlineData("", "GLTF0001")]
    [InlineData("<xml/>", "GLTF0001")]
    [InlineData("{", "GLTF0004")]
    [InlineData("""{"asset":{"version":"1.0"}}""", "GLTF0002")]
    [InlineData("{}", "GLTF0002")]
    [InlineData("{\"\\ud800\":1,\"asset\":{\"version\":\"2.0\"}}", "GLTF0004")]
    [InlineData("glTF\u0001\0\0\0\u0020\0\0\0xxxxxxxxxxxx", "GLTF0002")]
    [InlineData("glTF\u0002\0\0\0\u0020\0\0\0xxx", "GLTF0003")]
    [InlineData("glTF\u0002\0\0\0\u0014\0\0\0\u0044\0\0\0JSON", "GLTF0003")]
    public void What_is_no_gltf_is_refused(string text, string rule)
    {
        var thrown = Assert.Throws<InvalidDatasetException>(() => ReadBack.WithFindings(Encoding.Latin1.GetBytes(text)));

        Assert.Equal(rule, thrown.Diagnostic.Rule.Id);
    }

    [Fact]
    public void A_file_with_changed_bytes_never_crashes_the_reader()
    {
        var random = new Random(11);
        byte[][] files =
        [
            .. from options in SampleScenes.Options()
               from scene in (GlbScene[])[SampleScenes.Placed(), SampleScenes.Instanced(), SampleScenes.Textured()]
               select SampleScenes.Write(scene, options),
        ];
        for (int round = 0; round < 3000; round++)
        {
            byte[] broken = [.. files[round % files.Length]];
            int json = BitConverter.ToInt32(broken, 12);
            for (int i = 0; i < 1 + (round % 4); i++)
            {
                int at = random.Next(20, random.Next(2) == 0 ? 20 + json : broken.Length);
                broken[at] = broken[at] is >= (byte)'0' and <= (byte)'9' ? (byte)('0' + random.Next(10)) : (byte)random.Next(256);
            }

            try
            {
                ReadBack.WithFindings(broken);
            }
            catch (InvalidDatasetException)
            {
                // A text that is no JSON any more.
            }
        }
    }

    private static IEnumerable<uint?> Ids(IEnumerable<(Position At, uint? Feature)> corners) => corners.Select(corner => corner.Feature).Order();

    private static double Distance(in Position a, in Position b) =>
        Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)) + ((a.Z - b.Z) * (a.Z - b.Z)));
}
