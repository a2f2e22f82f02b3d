using System.Numerics;
using System.Runtime.InteropServices;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Cuts gathered surfaces into triangles with normals.</summary>
/// <remarks>
/// It works in metres about an origin, and gives positions in the frame of that origin's axes: with the geocentric ones
/// of the Earth, these are geocentric again.
/// </remarks>
internal static class SurfaceMesher
{
    /// <summary>Adds everything gathered.</summary>
    /// <param name="gathered">What was gathered.</param>
    /// <param name="positions">Its positions in metres about an origin.</param>
    /// <param name="origin">Added to each position at the end.</param>
    /// <param name="parts">Takes the triangles, lines and points.</param>
    public static void Add(SurfaceGathering gathered, ReadOnlySpan<Vector3D> positions, in Vector3D origin, PartSet parts)
    {
        AddFaces(gathered, positions, origin, parts);
        foreach (SurfaceGathering.Mesh mesh in gathered.Meshes)
        {
            if (mesh.IsSmooth)
                AddSmooth(gathered, mesh, positions, origin, parts[mesh.Style.Style]);
            else
                AddFlat(gathered, mesh, positions, origin, parts[mesh.Style.Style]);
        }

        foreach (SurfaceGathering.Line line in gathered.Lines)
            AddLine(line, positions, origin, parts[line.Style.Style]);
    }

    private static void AddFaces(SurfaceGathering gathered, ReadOnlySpan<Vector3D> positions, in Vector3D origin, PartSet parts)
    {
        if (gathered.Faces.Count == 0)
            return;
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(positions);
        Span<int> loop = stackalloc int[256];
        for (int face = 0; face < gathered.Faces.Count; face++)
        {
            SurfaceGathering.Face at = gathered.Faces[face];
            for (int i = at.FirstLoop; i < at.FirstLoop + at.LoopCount; i++)
            {
                (int first, int count) = gathered.Loops[i];
                Span<int> indices = count <= loop.Length ? loop[..count] : new int[count];
                for (int k = 0; k < count; k++)
                    indices[k] = first + k;
                if (i > at.FirstLoop && IsTurned(gathered, at.FirstLoop, i, positions))
                    indices.Reverse();
                builder.AddLoop(indices);
            }

            builder.EndFace();
        }

        TriangleMesh triangles = MeshTriangulation.Triangulate(builder.Build());
        AddTriangles(gathered, triangles, positions, origin, parts);
    }

    /// <summary>Whether a hole runs the same way as the exterior: some sources have such, and the triangulation would fill it.</summary>
    private static bool IsTurned(SurfaceGathering gathered, int exterior, int hole, ReadOnlySpan<Vector3D> positions)
    {
        (int first, int count) = gathered.Loops[exterior];
        (int holeFirst, int holeCount) = gathered.Loops[hole];
        return SurfaceGathering.VectorArea(positions.Slice(holeFirst, holeCount)).Dot(SurfaceGathering.VectorArea(positions.Slice(first, count))) > 0;
    }

    private static void AddTriangles(
        SurfaceGathering gathered, TriangleMesh triangles, ReadOnlySpan<Vector3D> positions, in Vector3D origin, PartSet parts)
    {
        ReadOnlySpan<int> corners = triangles.Indices;
        ReadOnlySpan<int> faces = triangles.Faces;
        for (int i = 0; i < faces.Length;)
        {
            int face = faces[i];
            int end = i;
            while (end < faces.Length && faces[end] == face)
                end++;
            SurfaceGathering.Face at = gathered.Faces[face];
            (int first, int count) = gathered.Loops[at.FirstLoop];
            Vector3D normal = SurfaceGathering.VectorArea(positions.Slice(first, count));
            double length = normal.Length;
            if (length > 0 && double.IsFinite(length))
            {
                MeshPart part = parts[at.Style.Style];
                int last = gathered.Loops[at.FirstLoop + at.LoopCount - 1] is var (start, number) ? start + number : first;
                int shift = AddVertices(gathered, part, positions[first..last], first, origin, normal * (1 / length), at.Row, at.Style);
                foreach (int corner in corners[(3 * i)..(3 * end)])
                    part.Indices.Add(corner - shift);
            }

            i = end;
        }
    }

    /// <summary>Adds vertices with one normal.</summary>
    /// <returns>What is taken from an index among the gathered positions to have the index in the part.</returns>
    private static int AddVertices(
        SurfaceGathering gathered,
        MeshPart part,
        ReadOnlySpan<Vector3D> positions,
        int first,
        in Vector3D origin,
        in Vector3D normal,
        int row,
        in SurfaceStyle style)
    {
        int shift = first - part.Positions.Count;
        Span<Vector3D> added = part.Positions.Extend(positions.Length);
        for (int i = 0; i < added.Length; i++)
            added[i] = positions[i] + origin;
        part.Normals.Extend(positions.Length).Fill(Single(normal));
        AddLooks(gathered, part, first, positions.Length, row, style);
        return shift;
    }

    private static void AddLooks(SurfaceGathering gathered, MeshPart part, int first, int count, int row, in SurfaceStyle style)
    {
        part.Rows.Extend(count).Fill(row);
        if (style.Style.Image < 0)
            part.Colours.Extend(count).Fill(style.Colour);
        else
            CollectionsMarshal.AsSpan(gathered.TextureCoordinates).Slice(first, count).CopyTo(part.TextureCoordinates.Extend(count));
    }

    private static void AddFlat(
        SurfaceGathering gathered, in SurfaceGathering.Mesh mesh, ReadOnlySpan<Vector3D> positions, in Vector3D origin, MeshPart part)
    {
        for (int i = 0; i + 2 < mesh.Triangles.Length; i += 3)
        {
            (int a, int b, int c) = Corners(mesh, i);
            Vector3D normal = (positions[b] - positions[a]).Cross(positions[c] - positions[a]);
            double length = normal.Length;
            if (!(length > 0) || !double.IsFinite(length))
                continue;
            foreach (int corner in (ReadOnlySpan<int>)[a, b, c])
            {
                part.Indices.Add(part.Positions.Count);
                AddVertices(gathered, part, positions.Slice(corner, 1), corner, origin, normal * (1 / length), mesh.Row, mesh.Style);
            }
        }
    }

    private static void AddSmooth(
        SurfaceGathering gathered, in SurfaceGathering.Mesh mesh, ReadOnlySpan<Vector3D> positions, in Vector3D origin, MeshPart part)
    {
        var normals = new Vector3D[mesh.Count];
        int shift = mesh.First - part.Positions.Count;
        for (int i = 0; i + 2 < mesh.Triangles.Length; i += 3)
        {
            (int a, int b, int c) = Corners(mesh, i);
            Vector3D normal = (positions[b] - positions[a]).Cross(positions[c] - positions[a]);
            if (!(normal.Length > 0))
                continue;
            foreach (int corner in (ReadOnlySpan<int>)[a, b, c])
            {
                normals[corner - mesh.First] += normal;
                part.Indices.Add(corner - shift);
            }
        }

        Vector3D up = (positions[mesh.First] + origin).Normalized();
        for (int i = 0; i < mesh.Count; i++)
        {
            part.Positions.Add(positions[mesh.First + i] + origin);
            part.Normals.Add(Single(normals[i].Length > 0 ? normals[i].Normalized() : up));
        }

        AddLooks(gathered, part, mesh.First, mesh.Count, mesh.Row, mesh.Style);
    }

    private static (int A, int B, int C) Corners(in SurfaceGathering.Mesh mesh, int at)
    {
        (int a, int b, int c) = (mesh.Triangles[at], mesh.Triangles[at + 1], mesh.Triangles[at + 2]);
        return mesh.IsReversed ? (mesh.First + a, mesh.First + c, mesh.First + b) : (mesh.First + a, mesh.First + b, mesh.First + c);
    }

    private static void AddLine(in SurfaceGathering.Line line, ReadOnlySpan<Vector3D> positions, in Vector3D origin, MeshPart part)
    {
        for (int i = 0; i < line.Count; i++)
        {
            if (i > 0)
            {
                part.Indices.Add(part.Positions.Count - 1);
                part.Indices.Add(part.Positions.Count);
            }

            part.Positions.Add(positions[line.First + i] + origin);
        }

        part.Rows.Extend(line.Count).Fill(line.Row);
        part.Colours.Extend(line.Count).Fill(line.Style.Colour);
    }

    private static Vector3 Single(in Vector3D vector) => new((float)vector.X, (float)vector.Y, (float)vector.Z);
}
