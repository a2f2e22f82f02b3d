using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Boxes on a grid in all relative positions: every way of touching and lying flush.</summary>
public class BoxPairTests
{
    /// <summary>All stretches of a second box along one axis that lie differently to a first one from 1 to 3.</summary>
    private static readonly (int Low, int High)[] Stretches =
        [.. from low in Enumerable.Range(0, 5) from high in Enumerable.Range(0, 5) where low < high select (low, high)];

    [Theory]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(0.7, 0.0, 0.0)]
    [InlineData(0.7, 0.3, 0.0)]
    [InlineData(1.234, 0.567, 1e6)]
    public void Boxes_in_every_relative_position_give_exact_volumes_and_closed_results(double z, double x, double far)
    {
        Frame3D frame = Bodies.Turned(z, x, new Vector3D(far, -far, 10));
        PolygonMesh first = Bodies.Box(1, 1, 1, 3, 3, 3).Moved(frame);
        var wrong = new List<string>();
        foreach ((int x0, int x1) in Stretches)
        {
            foreach ((int y0, int y1) in Stretches)
            {
                foreach ((int z0, int z1) in Stretches)
                {
                    PolygonMesh second = Bodies.Box(x0, y0, z0, x1, y1, z1).Moved(frame);
                    double common = Overlap(x0, x1) * Overlap(y0, y1) * Overlap(z0, z1);
                    double size = (x1 - x0) * (y1 - y0) * (z1 - z0);
                    string name = $"[{x0},{x1}]x[{y0},{y1}]x[{z0},{z1}]";
                    Check(name + " -", MeshBoolean.Subtract(first, [second]), 8 - common, far, wrong);
                    Check(name + " &", MeshBoolean.Intersect(first, second), common, far, wrong);
                    Check(name + " |", MeshBoolean.Union(first, second), 8 + size - common, far, wrong);
                    Check(name + " inv", MeshBoolean.Subtract(second, [first]), size - common, far, wrong);
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong: {string.Join("; ", wrong.Take(12))}");
    }

    private static double Overlap(int low, int high) => Math.Max(0, Math.Min(high, 3) - Math.Max(low, 1));

    /// <summary>The area by vector areas of loops: smaller than that of triangles where these overlap.</summary>
    private static double AreaByLoops(PolygonMesh mesh)
    {
        double sum = 0;
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            Vector3D total = default;
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                total += PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, loop));
            sum += total.Length / 2;
        }

        return sum;
    }

    private static void Check(string name, BooleanResult result, double expected, double far, List<string> wrong)
    {
        MeshQuantities found = MeshQuantities.Of(result.Mesh);
        if (result.Mesh.FaceCount == 0)
        {
            if (expected != 0)
                wrong.Add($"{name}: empty, not {expected}");
            return;
        }

        double tolerance = far > 0 ? 1e-6 : 1e-9;
        if (!found.IsClosed)
            wrong.Add($"{name}: open");
        else if (Math.Abs(found.Volume!.Value - expected) > tolerance)
            wrong.Add($"{name}: {found.Volume}, not {expected}");
        else if (AreaByLoops(result.Mesh) is var least && Math.Abs(found.Area - least) > 1e-6)
            wrong.Add($"{name}: area {found.Area}, {least} by loops");
        else if (expected == 0)
            wrong.Add($"{name}: {result.Mesh.FaceCount} faces around nothing");
        else if (result.Outcome is BooleanOutcome.InvalidInput or BooleanOutcome.BudgetExceeded)
            wrong.Add($"{name}: {result.Outcome}");
    }
}
