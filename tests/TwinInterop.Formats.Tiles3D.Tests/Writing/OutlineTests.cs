using System.Numerics;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Tests.Glb;
using TwinInterop.Formats.Tiles3D.Tests.Support;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Tests.Writing;

public sealed class OutlineTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("meshopt")]
    public async Task Every_face_of_a_house_has_its_four_edges_and_no_diagonal(string compression)
    {
        Town.Written written = await Town.WriteAsync(
            [Town.House("house", 5, 45)], 1, null, ("outlines", "yes"), ("compression", compression));

        GltfPrimitive house = Assert.Single(Content(written, "-lod1.glb").Placements).Primitive;
        float[] lengths = [.. house.Outlines.Chunk(2).Select(edge => Vector3.Distance(house.Positions[(int)edge[0]], house.Positions[(int)edge[1]]))];
        Assert.Equal(6 * 4, lengths.Length);
        Assert.All(lengths, length => Assert.True(length is > 4.9f and < 11.3f, "a side of 5 m, 7.9 m or 11.1 m"));
        Assert.Equal(8, lengths.Count(length => length is > 4.99f and < 5.01f));
    }

    [Fact]
    public async Task Shapes_that_stand_often_have_them_too()
    {
        Town.Written written = await Town.WriteAsync(
            [.. Enumerable.Range(0, 9).Select(i => Town.Tree($"tree-{i}", 5 + (i * 1e-4), 45, Shape))], 1, null, ("outlines", "yes"));

        GltfPrimitive tree = Content(written, ".glb").Placements[0].Primitive;
        Assert.NotEmpty(tree.Outlines);
    }

    [Fact]
    public async Task Without_the_option_there_are_none()
    {
        Town.Written written = await Town.WriteAsync([Town.House("house", 5, 45)]);

        Assert.Empty(Assert.Single(Content(written, "-lod1.glb").Placements).Primitive.Outlines);
    }

    private static SharedShape Shape { get; } = Town.Shape();

    private static GltfModel Content(Town.Written written, string ending) =>
        ReadBack.Sound(written.Files.Single(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Value);
}
