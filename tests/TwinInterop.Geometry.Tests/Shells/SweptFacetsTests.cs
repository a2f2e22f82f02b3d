using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Tests.Shells;

public sealed class SweptFacetsTests
{
    private const double Radius = 6;
    private const double Length = 10;
    private const int Rows = 24;
    private const int Columns = 5;

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    public void Triangles_of_a_vault_become_strips_that_stay_within_two_centimetres(double turn)
    {
        PolygonMesh vault = Vault(turn, place => Math.Sqrt((Radius * Radius) - (place.X * place.X)));

        PolygonMesh strips = SweptFacets.Straighten(vault);

        Assert.InRange(strips.FaceCount, 6, 14);
        Assert.Equal(AreaOf(vault), AreaOf(strips), 0.5);
        (double sine, double cosine) = Math.SinCos(turn);
        foreach (Vector3D corner in Corners(strips))
        {
            double across = (corner.X * cosine) + (corner.Y * sine);
            Assert.Equal(Math.Sqrt((Radius * Radius) - (across * across)), corner.Z, 0.03);
        }
    }

    [Fact]
    public void The_ridge_of_a_vault_keeps_its_height()
    {
        PolygonMesh vault = Vault(0, place => Math.Sqrt((Radius * Radius) - (place.X * place.X)));

        Assert.Equal(Radius, Corners(SweptFacets.Straighten(vault)).Max(corner => corner.Z), 9);
    }

    [Fact]
    public void A_dome_is_no_swept_surface()
    {
        PolygonMesh dome = Vault(0, place => Math.Sqrt(100 - (place.X * place.X) - (place.Y * place.Y)));

        Assert.Same(dome, SweptFacets.Straighten(dome));
    }

    [Fact]
    public void A_gable_roof_stays_as_it_is()
    {
        PolygonMesh roof = Vault(0, place => 4 - (0.2 * Math.Abs(place.X)));

        Assert.Same(roof, SweptFacets.Straighten(roof));
    }

    /// <summary>Triangles over a field whose corners lie anyhow along the second axis, looking up.</summary>
    private static PolygonMesh Vault(double turn, Func<(double X, double Y), double> height)
    {
        (double sine, double cosine) = Math.SinCos(turn);
        var builder = new PolygonMeshBuilder();
        for (int row = 0; row <= Rows; row++)
        {
            for (int column = 0; column <= Columns; column++)
            {
                double x = 4 * ((2.0 * row / Rows) - 1);
                bool isRim = column is 0 or Columns;
                double y = (Length * column / Columns) - (Length / 2) + (isRim ? 0 : 0.6 * Math.Sin((7 * row) + column));
                builder.AddVertex(new Vector3D((x * cosine) - (y * sine), (x * sine) + (y * cosine), height((x, y))));
            }
        }

        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                int at = (row * (Columns + 1)) + column;
                builder.AddFace([at, at + Columns + 1, at + Columns + 2]);
                builder.AddFace([at, at + Columns + 2, at + 1]);
            }
        }

        return builder.Build();
    }

    private static double AreaOf(PolygonMesh mesh) => Enumerable.Range(0, mesh.FaceCount).Sum(face => ShellFaces.Area(mesh, face));

    private static IEnumerable<Vector3D> Corners(PolygonMesh mesh)
    {
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            int[] loop = mesh.Loop(face, 0).ToArray();
            foreach (int vertex in loop)
                yield return mesh.Vertices[vertex];
        }
    }
}
