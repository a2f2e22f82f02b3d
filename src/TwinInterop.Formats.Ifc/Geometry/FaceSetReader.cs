using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Tessellated face sets. Safe for several threads.</summary>
/// <remarks>Source: IfcTriangulatedFaceSet, IfcPolygonalFaceSet (ISO 16739-1, 8.8.3).</remarks>
/// <param name="points">Reads point lists.</param>
/// <param name="styles">Reads the looks of faces.</param>
/// <param name="looks">Takes textures.</param>
internal sealed class FaceSetReader(PointReader points, StyleReader styles, LookTable looks)
{
    /// <summary>The mesh of a face set.</summary>
    /// <param name="item">The item.</param>
    /// <param name="meter">What may be spent.</param>
    /// <returns>Null where the class is no face set.</returns>
    public PolygonMesh? Mesh(IfcEntity item, BudgetMeter meter)
    {
        if (!item.Is(IfcClass.IfcTessellatedFaceSet))
            return null;
        Vector3D[] corners = points.PointList(item.NeedReference("Coordinates"));
        int[] colours = styles.ColourMap(item);
        var weld = new MeshWeld();
        if (item.Is(IfcClass.IfcPolygonalFaceSet))
            AddPolygons(item, corners, colours, weld, meter);
        else
            AddTriangles(item, corners, colours, weld, meter);
        PolygonMesh mesh = weld.Build();
        return item.Boolean("Closed") == true ? MeshOrientation.Outward(mesh) : mesh;
    }

    private void AddTriangles(IfcEntity item, Vector3D[] corners, int[] colours, MeshWeld weld, BudgetMeter meter)
    {
        using StepRows<int> rows = item["CoordIndex"].ReadIntegerRows()
            ?? throw UnreadableItemException.Missing(item, "CoordIndex");
        meter.NeedFace(3L * rows.Count, 1, item);
        using PooledList<int>? replaced = item["PnIndex"].ReadIntegers();
        using TextureReader? texture = TextureReader.Of(item);
        var triangle = new Vector3D[3];
        for (int i = 0; i < rows.Count; i++)
        {
            ReadOnlySpan<int> row = rows[i];
            for (int j = 0; j < 3; j++)
                triangle[j] = Corner(item, corners, replaced, j < row.Length ? row[j] : 0);
            int look = i < colours.Length ? colours[i] : 0;
            weld.AddTriangles(triangle, texture?.OnTriangle(i, row, triangle) is { } image ? looks.TagOf(look, image) : look);
        }
    }

    private void AddPolygons(IfcEntity item, Vector3D[] corners, int[] colours, MeshWeld weld, BudgetMeter meter)
    {
        using PooledList<int>? replaced = item["PnIndex"].ReadIntegers();
        using TextureReader? texture = TextureReader.Of(item);
        int number = 0;
        foreach (IfcEntity face in item.References("Faces"))
        {
            var loops = new List<Vector3D[]>();
            using (PooledList<int>? outer = face["CoordIndex"].ReadIntegers())
                loops.Add(Loop(item, corners, replaced, outer is null ? [] : outer.Span));
            using (StepRows<int>? inner = face["InnerCoordIndices"].ReadIntegerRows())
            {
                for (int i = 0; i < (inner?.Count ?? 0); i++)
                    loops.Add(Loop(item, corners, replaced, inner is null ? [] : inner[i]));
            }

            meter.NeedFace(loops.Sum(loop => loop.Length), loops.Count, item);
            int look = number < colours.Length ? colours[number] : 0;
            weld.AddFace(loops, texture?.OnPolygon(face, loops) is { } image ? looks.TagOf(look, image) : look);
            number++;
        }
    }

    private static Vector3D[] Loop(IfcEntity item, Vector3D[] corners, PooledList<int>? replaced, ReadOnlySpan<int> indices)
    {
        var loop = new Vector3D[indices.Length];
        for (int i = 0; i < loop.Length; i++)
            loop[i] = Corner(item, corners, replaced, indices[i]);
        return loop;
    }

    private static Vector3D Corner(IfcEntity item, Vector3D[] corners, PooledList<int>? replaced, int index)
    {
        if (replaced is not null)
            index = (uint)(index - 1) < (uint)replaced.Count ? replaced[index - 1] : 0;
        return (uint)(index - 1) < (uint)corners.Length
            ? corners[index - 1]
            : throw UnreadableItemException.Degenerate(item, $"indices from 1 to {corners.Length}", $"{index}");
    }
}
