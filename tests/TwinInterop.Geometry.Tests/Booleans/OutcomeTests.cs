using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>What comes of bodies that are not well, and of little budget.</summary>
public class OutcomeTests
{
    private static readonly PolygonMesh Cube = Bodies.Box(0, 0, 0, 2, 2, 2);

    private static PolygonMesh WithoutFace(PolygonMesh mesh, int missing)
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(mesh.Vertices);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (face != missing)
                builder.AddFace(mesh.Loop(face, 0), mesh.Tag(face));
        }

        return builder.Build();
    }

    [Fact]
    public void An_open_cutter_is_skipped_and_named()
    {
        BooleanResult result = MeshBoolean.Subtract(
            Cube, [Bodies.Box(0, 0, 1, 1, 1, 3), WithoutFace(Bodies.Box(1, 1, 1, 3, 3, 3), 2)]);

        Assert.Equal(BooleanOutcome.InvalidInput, result.Outcome);
        Assert.Equal(1, Assert.Single(result.Skipped));
        Assert.Equal(7, Bodies.Volume(result.Mesh), 9);
    }

    [Fact]
    public void An_open_shell_is_clipped_and_stays_open()
    {
        BooleanResult result = MeshBoolean.Subtract(WithoutFace(Cube, 1), [Bodies.Box(1, -1, -1, 3, 3, 3)]);

        MeshQuantities found = MeshQuantities.Of(result.Mesh);
        Assert.Equal(BooleanOutcome.InvalidInput, result.Outcome);
        Assert.Empty(result.Skipped);
        Assert.False(found.IsClosed);
        Assert.Equal(2 + 4 + 2 + 2, found.Area, 9);
    }

    [Fact]
    public void Bodies_turned_inside_out_are_turned_back()
    {
        BooleanResult result = MeshBoolean.Subtract(Cube.Reverse(), [Bodies.Box(1, 1, 1, 3, 3, 3).Reverse()]);

        Assert.Equal(BooleanOutcome.Done, result.Outcome);
        Assert.Equal(7, Bodies.Volume(result.Mesh), 9);
    }

    [Fact]
    public void A_face_turned_over_and_edges_that_meet_in_parts_are_put_right()
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(Cube.Vertices);
        int middle = builder.AddVertex(new Vector3D(1, 0, 0));
        for (int face = 0; face < Cube.FaceCount; face++)
        {
            int[] loop = Cube.Loop(face, 0).ToArray();
            if (face == 3)
                Array.Reverse(loop);
            builder.AddFace(face == 0 ? [.. loop[..3], middle, loop[3]] : loop);
        }

        PolygonMesh faulty = builder.Build();
        Assert.False(MeshQuantities.Of(faulty).IsClosed);

        Assert.Equal(7, Bodies.Volume(MeshBoolean.Subtract(faulty, [Bodies.Box(1, 1, 1, 3, 3, 3)]).Mesh), 9);
    }

    [Fact]
    public void A_side_given_whole_and_again_in_pieces_counts_once()
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(Cube.Vertices);
        for (int face = 0; face < Cube.FaceCount; face++)
            builder.AddFace(Cube.Loop(face, 0).ToArray());
        int[] side = Cube.Loop(2, 0).ToArray();
        builder.AddFace([side[0], side[1], side[2]]);
        builder.AddFace([side[0], side[2], side[3]]);
        PolygonMesh faulty = builder.Build();
        Assert.False(ShellTopology.IsClosed(faulty));

        BooleanResult result = MeshBoolean.Subtract(faulty, [Bodies.Box(1, 1, 1, 3, 3, 3)]);

        Assert.Equal(BooleanOutcome.Done, result.Outcome);
        Assert.Equal(7, Bodies.Volume(result.Mesh), 9);
    }

    [Fact]
    public void A_cutter_made_of_parts_that_overlap_is_taken_apart()
    {
        PolygonMesh twice = MeshParts.Concatenate([Bodies.Box(1, -1, -1, 3, 3, 3), Bodies.Box(1.5, -1, -1, 4, 3, 3)]);
        BooleanResult result = MeshBoolean.Subtract(Cube, [twice]);

        Assert.Equal(BooleanOutcome.Done, result.Outcome);
        Assert.Equal(4, Bodies.Volume(result.Mesh), 9);
    }

    [Fact]
    public void A_body_that_overlaps_itself_is_noticed()
    {
        PolygonMesh twice = MeshParts.Concatenate([Cube, Bodies.Box(1, 0, 0, 3, 2, 2)]);

        Assert.Equal(
            BooleanOutcome.InvalidInput, MeshBoolean.Subtract(twice, [Bodies.Box(1.5, 0.5, 0.5, 2, 1, 1)]).Outcome);
    }

    [Fact]
    public void A_union_with_an_open_body_keeps_both_and_says_so()
    {
        BooleanResult result = MeshBoolean.Union(Cube, WithoutFace(Bodies.Box(5, 5, 5, 6, 6, 6), 0));

        Assert.Equal(BooleanOutcome.InvalidInput, result.Outcome);
        Assert.Equal(11, result.Mesh.FaceCount);
    }

    [Fact]
    public void A_budget_too_small_leaves_the_body_and_says_so()
    {
        PolygonMesh a = Bodies.Sphere(default, 1, 20, 20);
        PolygonMesh b = Bodies.Sphere(new Vector3D(0.5, 0, 0), 1, 20, 20);
        var options = new BooleanOptions { Budget = new BooleanBudget(1000) };
        BooleanResult result = MeshBoolean.Subtract(a, [b], options);

        Assert.Equal(BooleanOutcome.BudgetExceeded, result.Outcome);
        Assert.Equal(0, Assert.Single(result.Skipped));
        Assert.Same(a, result.Mesh);
        Assert.Equal(BooleanOutcome.Done, MeshBoolean.Subtract(a, [b]).Outcome);
    }

    [Fact]
    public void A_call_that_is_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        PolygonMesh a = Bodies.Sphere(default, 1, 60, 60);

        Assert.Throws<OperationCanceledException>(() => MeshBoolean.Subtract(
            a, [Bodies.Sphere(new Vector3D(0.5, 0, 0), 1, 60, 60)], cancellationToken: source.Token));
    }

    [Fact]
    public void The_same_input_gives_the_same_result_on_every_thread()
    {
        PolygonMesh a = Bodies.Sphere(default, 1, 15, 15);
        PolygonMesh b = Bodies.Sphere(new Vector3D(0.3, 0.2, 0.1), 1, 12, 17);
        Vector3D[][] results = new Vector3D[8][];
        Parallel.For(0, results.Length, i => results[i] = MeshBoolean.Subtract(a, [b]).Mesh.Vertices.ToArray());

        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Fact]
    public void Bodies_without_faces_are_allowed()
    {
        Assert.Equal(BooleanOutcome.NothingCut, MeshBoolean.Subtract(PolygonMesh.Empty, [Cube]).Outcome);
        Assert.Equal(8, Bodies.Volume(MeshBoolean.Subtract(Cube, [PolygonMesh.Empty]).Mesh), 12);
        Assert.Equal(0, MeshBoolean.Intersect(Cube, PolygonMesh.Empty).Mesh.FaceCount);
        Assert.Equal(8, Bodies.Volume(MeshBoolean.Union(Cube, PolygonMesh.Empty).Mesh), 12);
        Assert.Equal(8, Bodies.Volume(MeshBoolean.Union(PolygonMesh.Empty, Cube).Mesh), 12);
    }
}
