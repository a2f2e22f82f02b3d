using System.Globalization;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Validity;

/// <summary>Codes 301 to 307 but for 306: how the polygons of a shell hang together.</summary>
/// <param name="faces">Holds the shell.</param>
/// <param name="log">Takes the findings.</param>
internal sealed class ShellChecks(FaceTable faces, ValidityFindings log)
{
    private const int FewestFaces = 4;

    /// <summary>Reports what makes a shell no closed surface, or no surface at all.</summary>
    /// <param name="shell">The shell; each of its polygons is sound.</param>
    /// <param name="edges">Its edges.</param>
    /// <returns>Whether nothing does.</returns>
    public bool Check(in ShellTarget shell, out ShellEdges edges)
    {
        edges = new ShellEdges(faces, shell.Faces);
        if (shell.MustClose && shell.Faces.Count < FewestFaces)
        {
            Add(
                ValidityCode.TooFewPolygons, shell,
                string.Create(CultureInfo.InvariantCulture, $"Expected at least {FewestFaces} polygons in a shell, found {shell.Faces.Count}."),
                shell.Faces.Count > 0 ? faces.Positions[faces.Mesh.Loop(shell.Faces.From, 0)[0]] : null);
            return false;
        }

        bool isSound = CheckEdges(shell, edges);
        isSound &= CheckVertices(shell, edges);
        isSound &= CheckComponents(shell, edges);
        return new OrientationChecks(faces, log).Check(shell, edges) && isSound;
    }

    private bool CheckEdges(in ShellTarget shell, ShellEdges edges)
    {
        bool isSound = true;
        var gaps = new List<EdgeUse>();
        for (int i = 0; i < edges.Uses.Length;)
        {
            ReadOnlySpan<EdgeUse> edge = edges.EdgeAt(i);
            i += edge.Length;
            if (edge.Length == 1)
            {
                gaps.Add(edge[0]);
            }
            else if (edge.Length > 2)
            {
                isSound = false;
                Add(
                    ValidityCode.NonManifoldCase, shell,
                    string.Create(CultureInfo.InvariantCulture, $"Expected two polygons at an edge, found {edge.Length}."),
                    faces.Positions[edge[0].Low], edges.FaceOf(edge[^1].Corner));
            }
        }

        return gaps.Count == 0 || !shell.MustClose ? isSound : AddGaps(shell, edges, gaps);
    }

    /// <summary>One finding for each chain of open edges: a hole in the shell, or the rim of a dangling part.</summary>
    private bool AddGaps(in ShellTarget shell, ShellEdges edges, List<EdgeUse> gaps)
    {
        var numbers = new Dictionary<int, int>();
        foreach (EdgeUse gap in gaps)
        {
            numbers.TryAdd(gap.Low, numbers.Count);
            numbers.TryAdd(gap.High, numbers.Count);
        }

        var chains = new DisjointSets(numbers.Count);
        foreach (EdgeUse gap in gaps)
            chains.Join(numbers[gap.Low], numbers[gap.High]);
        int[] counts = new int[numbers.Count];
        foreach (EdgeUse gap in gaps)
            counts[chains.Root(numbers[gap.Low])]++;
        foreach (EdgeUse gap in gaps)
        {
            ref int count = ref counts[chains.Root(numbers[gap.Low])];
            if (count > 0)
            {
                Add(
                    ValidityCode.ShellNotClosed, shell,
                    string.Create(CultureInfo.InvariantCulture, $"Expected a polygon on both sides of every edge, found {count} connected edges with one."),
                    faces.Positions[gap.Low], edges.FaceOf(gap.Corner));
            }

            count = 0;
        }

        return false;
    }

    private bool CheckVertices(in ShellTarget shell, ShellEdges edges)
    {
        DisjointSets fans = edges.Fans();
        HashSet<int> branches = edges.BranchVertices();
        var fanOf = new Dictionary<int, int>(edges.CornerCount);
        bool isSound = true;
        for (int corner = 0; corner < edges.CornerCount; corner++)
        {
            int vertex = edges.VertexOf(corner);
            int fan = fans.Root(corner);
            if (fanOf.TryAdd(vertex, fan) || fanOf[vertex] == fan || fanOf[vertex] < 0 || branches.Contains(vertex))
                continue;
            fanOf[vertex] = -1;
            isSound = false;
            Add(
                ValidityCode.NonManifoldCase, shell,
                "Expected polygons at a vertex that hang together over edges, found parts that meet there only.",
                faces.Positions[vertex], edges.FaceOf(corner));
        }

        return isSound;
    }

    private bool CheckComponents(in ShellTarget shell, ShellEdges edges)
    {
        var numbers = new Dictionary<int, int>();
        for (int corner = 0; corner < edges.CornerCount; corner++)
            numbers.TryAdd(edges.VertexOf(corner), numbers.Count);
        var parts = new DisjointSets(numbers.Count);
        var firstOfFace = new Dictionary<int, int>();
        for (int corner = 0; corner < edges.CornerCount; corner++)
        {
            int number = numbers[edges.VertexOf(corner)];
            if (!firstOfFace.TryAdd(edges.FaceOf(corner), number))
                parts.Join(firstOfFace[edges.FaceOf(corner)], number);
        }

        bool isSound = true;
        var known = new HashSet<int> { parts.Root(0) };
        for (int corner = 0; corner < edges.CornerCount; corner++)
        {
            if (!known.Add(parts.Root(numbers[edges.VertexOf(corner)])))
                continue;
            isSound = false;
            Add(
                ValidityCode.MultipleConnectedComponents, shell,
                "Expected a shell in one piece, found polygons that do not touch the first.",
                faces.Positions[edges.VertexOf(corner)], edges.FaceOf(corner));
        }

        return isSound;
    }

    private void Add(ValidityCode code, in ShellTarget shell, string message, Position? at, int? face = null) =>
        log.Add(new ValidityFinding(code, shell.Path with { Face = face is { } f ? faces.Sources[f].Path.Face : null }, message)
        {
            Location = at,
            SourceId = (face is { } of ? faces.Sources[of].Surface.Id : null) ?? shell.SourceId,
        });
}
