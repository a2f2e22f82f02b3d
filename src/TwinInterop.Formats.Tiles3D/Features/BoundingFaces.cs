using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Which faces of a row bound the body of its whole, where these are not all: their numbers, as a reader finds the faces.</summary>
internal static class BoundingFaces
{
    /// <summary>Takes the marks from vertices, and gives for each row that has both sorts the numbers of the marked faces.</summary>
    /// <param name="parts">The mesh, in the order in which it is written.</param>
    public static Dictionary<int, ListValue> Take(IReadOnlyList<MeshPart> parts)
    {
        var faces = new Dictionary<int, List<bool>>();
        if (!parts.Any(part => part.Rows.Span.ContainsAnyInRange(SurfaceGathering.BoundingFlag, int.MaxValue)))
            return [];
        foreach (MeshPart part in parts.Where(part => part.Style.Shape == PrimitiveMode.Triangles))
            Number(part, faces);

        foreach (MeshPart part in parts)
        {
            foreach (ref int row in part.Rows.Span)
                row &= ~SurfaceGathering.BoundingFlag;
        }

        return faces
            .Where(row => row.Value.Contains(true) && row.Value.Contains(false))
            .ToDictionary(row => row.Key, row => new ListValue(
                [.. Enumerable.Range(0, row.Value.Count).Where(face => row.Value[face]).Select(face => new IntegerValue(face))]));
    }

    private static void Number(MeshPart part, Dictionary<int, List<bool>> faces)
    {
        ReadOnlySpan<int> indices = part.Indices.Span;
        uint[] corners = new uint[indices.Length];
        for (int i = 0; i < corners.Length; i++)
            corners[i] = (uint)indices[i];
        foreach (List<int> component in FaceTracing.Components(corners, part.Positions.Count))
        {
            int row = part.Rows.Span[indices[3 * component[0]]];
            int plain = row & ~SurfaceGathering.BoundingFlag;
            if (!faces.TryGetValue(plain, out List<bool>? marks))
                faces.Add(plain, marks = []);
            marks.Add(row != plain);
        }
    }
}
