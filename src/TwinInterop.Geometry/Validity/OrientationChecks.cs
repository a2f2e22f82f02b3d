namespace TwinInterop.Geometry.Validity;

/// <summary>Code 307: whether neighbouring polygons look to the same side.</summary>
/// <param name="faces">Holds the shell.</param>
/// <param name="log">Takes the findings.</param>
internal sealed class OrientationChecks(FaceTable faces, ValidityFindings log)
{
    /// <summary>Reports the polygons that look to another side than most of those that they hang together with.</summary>
    /// <returns>Whether there is none.</returns>
    public bool Check(in ShellTarget shell, ShellEdges edges)
    {
        if (!HasDisagreement(edges))
            return true;

        List<(int Face, bool Turns)>[] neighbours = Neighbours(shell, edges);
        int?[] sides = new int?[shell.Faces.Count];
        for (int seed = 0; seed < sides.Length; seed++)
        {
            if (sides[seed] is not null)
                continue;
            List<int> part = Spread(seed, neighbours, sides, out bool isTwisted);
            int turned = part.Count(face => sides[face] == 1);
            int wrong = turned <= part.Count - turned ? 1 : 0;
            foreach (int face in part.Where(face => sides[face] == wrong))
                Add(shell, face, "Expected neighbours that look to the same side, found a polygon turned over.");
            if (isTwisted)
                Add(shell, seed, "Expected a surface with two sides, found one that leads from one side to the other.");
        }

        return false;
    }

    private static bool HasDisagreement(ShellEdges edges)
    {
        for (int i = 0; i < edges.Uses.Length;)
        {
            ReadOnlySpan<EdgeUse> edge = edges.EdgeAt(i);
            i += edge.Length;
            if (edge.Length == 2 && edge[0].IsForward == edge[1].IsForward)
                return true;
        }

        return false;
    }

    private static List<(int Face, bool Turns)>[] Neighbours(in ShellTarget shell, ShellEdges edges)
    {
        var neighbours = new List<(int Face, bool Turns)>[shell.Faces.Count];
        for (int face = 0; face < neighbours.Length; face++)
            neighbours[face] = [];
        for (int i = 0; i < edges.Uses.Length;)
        {
            ReadOnlySpan<EdgeUse> edge = edges.EdgeAt(i);
            i += edge.Length;
            if (edge.Length != 2)
                continue;
            int a = edges.FaceOf(edge[0].Corner) - shell.Faces.From;
            int b = edges.FaceOf(edge[1].Corner) - shell.Faces.From;
            bool turns = edge[0].IsForward == edge[1].IsForward;
            neighbours[a].Add((b, turns));
            neighbours[b].Add((a, turns));
        }

        return neighbours;
    }

    private static List<int> Spread(int seed, List<(int Face, bool Turns)>[] neighbours, int?[] sides, out bool isTwisted)
    {
        isTwisted = false;
        List<int> part = [seed];
        sides[seed] = 0;
        for (int at = 0; at < part.Count; at++)
        {
            int face = part[at];
            foreach ((int next, bool turns) in neighbours[face])
            {
                int side = turns ? 1 - sides[face]!.Value : sides[face]!.Value; // was set before it was listed
                isTwisted |= sides[next] is { } known && known != side;
                if (sides[next] is not null)
                    continue;
                sides[next] = side;
                part.Add(next);
            }
        }

        return part;
    }

    private void Add(in ShellTarget shell, int face, string message)
    {
        FaceSource source = faces.Sources[shell.Faces.From + face];
        log.Add(new ValidityFinding(ValidityCode.PolygonWrongOrientation, source.Path, message)
        {
            Location = faces.Positions[faces.Mesh.Loop(shell.Faces.From + face, 0)[0]],
            SourceId = source.Surface.Id ?? shell.SourceId,
        });
    }
}
