using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Tests.Geometry.Meshes;

public sealed class LargeCoordinateTests
{
    [Fact]
    public async Task Welding_ends_where_a_cell_is_smaller_than_the_step_between_numbers()
    {
        const double Far = 1e12;
        var builder = new PolygonMeshBuilder();
        builder.AddVertices([new Vector3D(Far, 0, 0), new Vector3D(Far + 2, 0, 0), new Vector3D(Far, 3, 0), new Vector3D(Far, 0, 0)]);
        builder.AddFace([0, 1, 2]);
        builder.AddFace([3, 2, 1]);

        PolygonMesh welded = await Task.Run(() => MeshWelding.Weld(builder.Build(), 1e-6)).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(3, welded.Vertices.Length);
        Assert.Equal(2, welded.FaceCount);
    }
}
