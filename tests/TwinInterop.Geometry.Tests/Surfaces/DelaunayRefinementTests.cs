namespace TwinInterop.Geometry.Surfaces;

public sealed class DelaunayRefinementTests
{
    [Fact]
    public void Points_taken_in_keep_the_area_and_the_sense_of_every_triangle()
    {
        var points = new List<UV>();
        for (int i = 0; i < 24; i++)
            points.Add(new UV(0, -i));
        points.Add(new UV(0, -24));
        for (int i = 0; i <= 24; i++)
            points.Add(new UV(8, i - 24));
        int[] outer = [.. Enumerable.Range(0, points.Count)];
        List<int> triangles = ParameterTriangles.Of(points, outer, []);
        AssertCovers(points, triangles, 8 * 24);

        var refinement = new DelaunayRefinement(points, triangles);
        AssertCovers(points, triangles, 8 * 24);
        for (int i = 1; i < 8; i++)
        {
            for (int j = 1; j < 24; j++)
                refinement.Insert(new UV(i, -j), 0.5);
        }

        AssertCovers(points, triangles, 8 * 24);
        refinement.Shorten((a, b) => Math.Max(Math.Abs(a.U - b.U), Math.Abs(a.V - b.V)) > 1.6, 1000);
        AssertCovers(points, triangles, 8 * 24);
        Assert.InRange(points.Count, 50 + 100, 50 + 300);
    }

    private static void AssertCovers(List<UV> points, List<int> triangles, double area)
    {
        double sum = 0;
        for (int i = 0; i < triangles.Count; i += 3)
        {
            double twice = UV.Cross(points[triangles[i]], points[triangles[i + 1]], points[triangles[i + 2]]);
            Assert.True(twice > 0, $"triangle {i / 3} has twice the area {twice}");
            sum += twice / 2;
        }

        Assert.Equal(area, sum, 9);
    }
}
