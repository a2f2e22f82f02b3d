using System.Runtime.InteropServices;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Counts the pieces that cavities leave of the interior of a solid.</summary>
/// <remarks>
/// The cavities are taken off the exterior, a little larger than they are: where they only touch it or one another,
/// along edges and at vertices, they then cut.
/// </remarks>
internal static class InteriorPieces
{
    /// <summary>By how much cavities are made larger, in metres: less than positions are told apart by.</summary>
    private const double GrowthMetres = 1e-4;

    /// <summary>Pieces smaller than this share of the largest are what rounding leaves.</summary>
    private const double LeastShare = 1e-9;

    /// <summary>Enough for shells of tens of thousands of triangles: some seconds.</summary>
    private const long MaxPairs = 5_000_000;

    /// <summary>How many pieces there are; null where the work allowed does not suffice to tell.</summary>
    /// <param name="faces">Holds the solid.</param>
    /// <param name="solid">The solid; its shells only touch.</param>
    /// <param name="shells">The triangles of its shells.</param>
    public static int? Count(FaceTable faces, SolidFaces solid, IReadOnlyList<TriangleSoup> shells)
    {
        var bodies = new List<PolygonMesh>(shells.Count);
        for (int i = 0; i < shells.Count; i++)
            bodies.Add(BodyOf(faces, solid.Shells[i], shells[i].Volume() < 0, i == 0 ? 0 : GrowthMetres));
        BooleanResult rest = MeshBoolean.Subtract(bodies[0], bodies[1..], new BooleanOptions { Budget = new BooleanBudget(MaxPairs) });
        if (rest.Outcome is BooleanOutcome.BudgetExceeded or BooleanOutcome.InvalidInput)
            return null;

        double[] volumes =
        [
            .. MeshComponents.Split(rest.Mesh).Select(part => MeshQuantities.AreaAndVolume(MeshTriangulation.Triangulate(part)).Volume),
        ];
        double largest = volumes.Length == 0 ? 0 : volumes.Max();
        return volumes.Count(volume => volume > LeastShare * largest);
    }

    private static PolygonMesh BodyOf(FaceTable faces, FaceRange shell, bool isReversed, double growth)
    {
        var vertices = new List<Vector3D>();
        var normals = new List<Vector3D>();
        var numbers = new Dictionary<int, int>();
        var loops = new PolygonMeshBuilder();
        var corners = new List<int>();
        for (int face = shell.From; face < shell.To; face++)
        {
            Vector3D normal = PlaneProjection.VectorArea(faces.Mesh.Vertices, faces.Mesh.Loop(face, 0)).Normalized();
            for (int loop = 0; loop < faces.Mesh.LoopCount(face); loop++)
            {
                corners.Clear();
                foreach (int vertex in faces.Mesh.Loop(face, loop))
                {
                    if (numbers.TryAdd(vertex, vertices.Count))
                    {
                        vertices.Add(faces.Vertex(vertex));
                        normals.Add(default);
                    }

                    normals[numbers[vertex]] += isReversed ? -normal : normal;
                    corners.Add(numbers[vertex]);
                }

                if (isReversed)
                    corners.Reverse();
                loops.AddLoop(CollectionsMarshal.AsSpan(corners));
            }

            loops.EndFace();
        }

        for (int i = 0; i < vertices.Count; i++)
            vertices[i] += normals[i].Normalized() * growth;
        loops.AddVertices(CollectionsMarshal.AsSpan(vertices));
        return loops.Build();
    }
}
