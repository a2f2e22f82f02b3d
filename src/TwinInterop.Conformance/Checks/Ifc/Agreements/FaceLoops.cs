using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>The loops of faces as points, and as corners that know who they are.</summary>
internal static class FaceLoops
{
    /// <summary>The corners of the polygonal loops of a face, each as the entity that stands for it.</summary>
    /// <remarks>Loops of edges give their vertices; other loops are left out.</remarks>
    public static IEnumerable<IfcEntity[]> Corners(IfcEntity face)
    {
        foreach (IfcEntity bound in face.References("Bounds").ToArray())
        {
            IfcEntity loop = bound.Reference("Bound");
            bool isReversed = bound.Boolean("Orientation") == false;
            IfcEntity[] corners = loop.Class switch
            {
                IfcClass.IfcPolyLoop => loop.References("Polygon").ToArray(),
                IfcClass.IfcEdgeLoop => [.. loop.References("EdgeList").ToArray().Select(Start)],
                _ => [],
            };
            if (isReversed)
                Array.Reverse(corners);
            if (corners.Length > 0)
                yield return corners;
        }
    }

    private static IfcEntity Start(IfcEntity oriented)
    {
        IfcEntity edge = oriented.Is(IfcClass.IfcOrientedEdge) ? oriented.Reference("EdgeElement") : oriented;
        return edge.Exists ? edge.Reference(oriented.Boolean("Orientation") == false ? "EdgeEnd" : "EdgeStart") : default;
    }

    /// <summary>The points of polygonal loops in metres; null where one cannot be read.</summary>
    public static Vector3D[]? Points(IfcEntity[] corners, PointReader points)
    {
        try
        {
            return [.. corners.Select(points.Point)];
        }
        catch (UnreadableItemException)
        {
            return null;
        }
    }

    /// <summary>The loops of a tessellated face set as indices of its points, from 0.</summary>
    public static IEnumerable<int[]> Indices(IfcEntity faces)
    {
        using PooledList<int>? replaced = faces["PnIndex"].ReadIntegers();
        if (faces.Is(IfcClass.IfcTriangulatedFaceSet))
        {
            using StepRows<int>? rows = faces["CoordIndex"].ReadIntegerRows();
            for (int i = 0; i < (rows?.Count ?? 0); i++)
                yield return FromZero(rows![i], replaced); // not null: it has this many
            yield break;
        }

        foreach (IfcEntity face in faces.References("Faces").ToArray())
        {
            using (PooledList<int>? outer = face["CoordIndex"].ReadIntegers())
                yield return outer is null ? [] : FromZero(outer.Span, replaced);
            using StepRows<int>? inner = face["InnerCoordIndices"].ReadIntegerRows();
            for (int i = 0; i < (inner?.Count ?? 0); i++)
                yield return FromZero(inner![i], replaced); // not null: it has this many
        }
    }

    /// <summary>The points of a face set in metres; null where they cannot be read.</summary>
    public static Vector3D[]? PointsOf(IfcEntity faces, PointReader points)
    {
        try
        {
            return points.PointList(faces.Reference("Coordinates"));
        }
        catch (UnreadableItemException)
        {
            return null;
        }
    }

    private static int[] FromZero(ReadOnlySpan<int> indices, PooledList<int>? replaced)
    {
        int[] loop = new int[indices.Length];
        for (int i = 0; i < loop.Length; i++)
        {
            int index = indices[i];
            loop[i] = (replaced is null || (uint)(index - 1) >= (uint)replaced.Count ? index : replaced[index - 1]) - 1;
        }

        return loop;
    }
}
