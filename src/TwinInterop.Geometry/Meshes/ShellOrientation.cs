using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Turns the faces of bodies outwards.</summary>
public static class ShellOrientation
{
    /// <summary>The same faces, neighbours turned the same way and closed shells outwards.</summary>
    /// <remarks>
    /// Faces are neighbours at edges that exactly two faces use; the first face of a component decides. A closed
    /// component then faces outwards, or, where it lies inside an odd number of others, inwards, as a cavity does. An
    /// open component stays as its first face has it.
    /// </remarks>
    /// <param name="mesh">The faces; weld first where vertices at one place have different indices.</param>
    public static PolygonMesh Orient(PolygonMesh mesh)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        bool[] turned = MakeConsistent(mesh);
        PolygonMesh consistent = Turn(mesh, turned);
        IReadOnlyList<PolygonMesh> parts = MeshComponents.Split(consistent);
        int[] components = MeshComponents.Find(consistent);
        bool[] turnPart = new bool[parts.Count];
        for (int i = 0; i < parts.Count; i++)
            turnPart[i] = FacesWrongWay(parts, i);
        return Turn(consistent, Array.ConvertAll(components, component => turnPart[component]));
    }

    private static bool FacesWrongWay(IReadOnlyList<PolygonMesh> parts, int part)
    {
        if (!ShellTopology.IsClosed(parts[part]))
            return false;

        int around = 0;
        Box3D box = Box3D.Around(parts[part].Vertices);
        Vector3D inside = parts[part].Vertices[parts[part].Loop(0, 0)[0]];
        for (int other = 0; other < parts.Count; other++)
        {
            if (other == part)
                continue;
            Box3D otherBox = Box3D.Around(parts[other].Vertices);
            bool canContain = otherBox.Add(box) == otherBox && ShellTopology.IsClosed(parts[other]);
            if (canContain && Math.Abs(WindingNumber.At(MeshTriangulation.Triangulate(parts[other]), inside)) > 0.5)
                around++;
        }

        double volume = MeshQuantities.AreaAndVolume(MeshTriangulation.Triangulate(parts[part])).Volume;
        return volume < 0 == (around % 2 == 0) && volume != 0;
    }

    /// <summary>Which faces must be turned over so that both faces at an edge run along it in opposite directions.</summary>
    private static bool[] MakeConsistent(PolygonMesh mesh)
    {
        Dictionary<(int Low, int High), List<(int Face, bool IsForward)>> edges = FindEdges(mesh);
        bool[] turned = new bool[mesh.FaceCount];
        bool[] isKnown = new bool[mesh.FaceCount];
        var queue = new Queue<int>();
        for (int seed = 0; seed < mesh.FaceCount; seed++)
        {
            if (isKnown[seed])
                continue;
            isKnown[seed] = true;
            queue.Enqueue(seed);
            while (queue.TryDequeue(out int face))
                Spread(mesh, face, edges, turned, isKnown, queue);
        }

        return turned;
    }

    private static void Spread(
        PolygonMesh mesh,
        int face,
        Dictionary<(int Low, int High), List<(int Face, bool IsForward)>> edges,
        bool[] turned,
        bool[] isKnown,
        Queue<int> queue)
    {
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            ReadOnlySpan<int> corners = mesh.Loop(face, loop);
            for (int i = 0; i < corners.Length; i++)
            {
                int a = corners[i];
                int b = corners[i + 1 == corners.Length ? 0 : i + 1];
                List<(int Face, bool IsForward)> uses = edges[(Math.Min(a, b), Math.Max(a, b))];
                if (uses.Count != 2)
                    continue;
                (int Face, bool IsForward) other = uses[0].Face == face ? uses[1] : uses[0];
                if (isKnown[other.Face])
                    continue;
                isKnown[other.Face] = true;
                turned[other.Face] = turned[face] ^ (other.IsForward == a < b);
                queue.Enqueue(other.Face);
            }
        }
    }

    private static Dictionary<(int Low, int High), List<(int Face, bool IsForward)>> FindEdges(PolygonMesh mesh)
    {
        var edges = new Dictionary<(int Low, int High), List<(int Face, bool IsForward)>>();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            {
                ReadOnlySpan<int> corners = mesh.Loop(face, loop);
                for (int i = 0; i < corners.Length; i++)
                {
                    int a = corners[i];
                    int b = corners[i + 1 == corners.Length ? 0 : i + 1];
                    (int, int) key = (Math.Min(a, b), Math.Max(a, b));
                    if (!edges.TryGetValue(key, out List<(int Face, bool IsForward)>? uses))
                        edges.Add(key, uses = []);
                    uses.Add((face, a < b));
                }
            }
        }

        return edges;
    }

    private static PolygonMesh Turn(PolygonMesh mesh, bool[] turned)
    {
        if (!turned.AsSpan().Contains(true))
            return mesh;

        var builder = new PolygonMeshBuilder();
        builder.AddVertices(mesh.Vertices);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            {
                int[] corners = mesh.Loop(face, loop).ToArray();
                if (turned[face])
                    corners.AsSpan().Reverse();
                builder.AddLoop(corners);
            }

            builder.EndFace(mesh.Tag(face));
        }

        return builder.Build();
    }
}
