using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Glb;

public sealed class GlbWriterTests
{
    [JudgedFact]
    public void The_judges_find_no_fault_in_any_scene()
    {
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        foreach ((string name, GlbScene scene) in SampleScenes.All())
        {
            foreach (GlbOptions options in SampleScenes.Options())
            {
                string path = folder.File($"{name}-{(options.Quantizes ? "q" : "f")}{(options.UsesMeshopt ? "m" : "")}.glb");
                File.WriteAllBytes(path, SampleScenes.Write(scene, options));
                files.Add(path);
            }
        }

        Assert.Empty(Judges.Glb(files));
    }

    [JudgedFact]
    public void The_judges_see_a_position_that_is_not_what_the_file_states()
    {
        using var folder = new TemporaryFolder();
        foreach (GlbOptions options in SampleScenes.Options())
        {
            string path = folder.File("changed.glb");
            string json = Encoding.Latin1.GetString(SampleScenes.Write(SampleScenes.Plain(), options));
            int bound = json.IndexOf("\"max\":[", StringComparison.Ordinal) + 7;
            byte[] glb = Encoding.Latin1.GetBytes(json);
            glb[bound] = (byte)(glb[bound] == '1' ? '3' : '1');
            File.WriteAllBytes(path, glb);

            Assert.Contains(Judges.Glb([path]), finding => finding.Contains("ACCESSOR_MAX_MISMATCH", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_same_scene_gives_the_same_bytes()
    {
        foreach (GlbOptions options in SampleScenes.Options())
            Assert.Equal(SampleScenes.Write(SampleScenes.Placed(), options), SampleScenes.Write(SampleScenes.Placed(), options));
    }

    [Fact]
    public void Both_chunks_are_aligned_to_eight_bytes()
    {
        foreach ((_, GlbScene scene) in SampleScenes.All())
        {
            byte[] glb = SampleScenes.Write(scene);
            int json = BinaryPrimitives.ReadInt32LittleEndian(glb.AsSpan(12));

            Assert.Equal(glb.Length, BinaryPrimitives.ReadInt32LittleEndian(glb.AsSpan(8)));
            Assert.Equal(0, (28 + json) % 8);
            foreach (JsonElement view in Views(glb, json))
                Assert.Equal(0, view.GetProperty("byteOffset").GetInt64() % 8);
        }
    }

    [Fact]
    public void Accessors_state_their_bounds_as_the_floats_that_are_stored()
    {
        var mesh = new MeshBuffer();
        mesh.AddTriangle(new Vector3D(0.1, -0.3, 1e-7), new Vector3D(1.7, 0, 0), new Vector3D(0, 1234.56, 3), 0);
        byte[] glb = SampleScenes.Write(new GlbScene(new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(mesh)) }));
        using JsonDocument json = Json(glb);

        JsonElement accessor = json.RootElement.GetProperty("accessors")[0];
        Assert.Equal([0, (double)-0.3f, 0], accessor.GetProperty("min").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal([(double)1.7f, (double)1234.56f, 3], accessor.GetProperty("max").EnumerateArray().Select(number => number.GetDouble()));
    }

    [Fact]
    public void A_triangle_without_area_is_not_added()
    {
        using var mesh = new MeshBuffer();

        Assert.False(mesh.AddTriangle(Vector3D.UnitX, Vector3D.UnitY, Vector3D.UnitX, 0));
        Assert.False(mesh.AddTriangle(Vector3D.UnitX, Vector3D.UnitY, new Vector3D(0, 0, double.NaN), 0));
        Assert.Equal(0, mesh.VertexCount);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void A_position_that_is_no_number_is_refused_wherever_it_stands(float bad)
    {
        for (int at = 0; at < 11; at++)
        {
            var mesh = new MeshBuffer();
            mesh.Positions.Extend(11).Fill(Vector3.One);
            mesh.Positions.Span[at].Y = bad;

            Assert.Throws<ArgumentException>(
                () => SampleScenes.Write(new GlbScene(new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(mesh)) })));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.5f)]
    public void A_feature_id_that_names_no_row_is_refused(float id)
    {
        MeshBuffer mesh = SampleScenes.Box(1, 0);
        mesh.FeatureIds.Span[3] = id;
        GlbScene scene = SampleScenes.Plain() with { Nodes = [new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(mesh)) }] };

        Assert.Throws<ArgumentException>(() => SampleScenes.Write(scene));
    }

    [Fact]
    public void Attributes_of_different_lengths_are_refused()
    {
        MeshBuffer mesh = SampleScenes.Box(1, 0);
        mesh.Normals.Add(Vector3.UnitX);
        GlbScene scene = SampleScenes.Plain() with { Nodes = [new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(mesh)) }] };

        Assert.Throws<ArgumentException>(() => SampleScenes.Write(scene));
    }

    [Fact]
    public void Quantisation_and_compression_make_a_file_much_smaller()
    {
        long plain = SampleScenes.Write(SampleScenes.Large()).Length;
        long packed = SampleScenes.Write(SampleScenes.Large(), new GlbOptions { Quantizes = true, UsesMeshopt = true }).Length;

        Assert.True(packed * 5 < plain, $"{plain} to {packed}");
    }

    private static List<JsonElement> Views(byte[] glb, int length)
    {
        using JsonDocument json = JsonDocument.Parse(glb.AsMemory(20, length));
        return json.RootElement.TryGetProperty("bufferViews", out JsonElement views)
            ? [.. views.EnumerateArray().Select(view => view.Clone())]
            : [];
    }

    private static JsonDocument Json(byte[] glb) =>
        JsonDocument.Parse(glb.AsMemory(20, BinaryPrimitives.ReadInt32LittleEndian(glb.AsSpan(12))));
}
