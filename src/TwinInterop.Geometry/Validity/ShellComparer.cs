namespace TwinInterop.Geometry.Validity;

/// <summary>Tells whether two shells are made of the same polygons, whichever way these look.</summary>
internal static class ShellComparer
{
    /// <summary>Whether each face of one has the vertices of a face of the other.</summary>
    public static bool AreSame(FaceTable faces, FaceRange first, FaceRange second)
    {
        if (first.Count != second.Count)
            return false;
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int face = first.From; face < first.To; face++)
            known.Add(KeyOf(faces, face));
        for (int face = second.From; face < second.To; face++)
        {
            if (!known.Contains(KeyOf(faces, face)))
                return false;
        }

        return true;
    }

    private static string KeyOf(FaceTable faces, int face)
    {
        var vertices = new List<int>();
        for (int loop = 0; loop < faces.Mesh.LoopCount(face); loop++)
            vertices.AddRange(faces.Mesh.Loop(face, loop));
        vertices.Sort();
        return string.Join(' ', vertices);
    }
}
