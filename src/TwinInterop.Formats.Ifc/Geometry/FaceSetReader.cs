using System.Collections.Concurrent;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Tessellated face sets. Safe for several threads.</summary>
/// <remarks>A face that names a point which is none is left out, the others stay. Source: IfcTriangulatedFaceSet, IfcPolygonalFaceSet (ISO 16739-1, 8.8.3).</remarks>
/// <param name="model">Takes the findings.</param>
/// <param name="points">Reads point lists.</param>
/// <param name="styles">Reads the looks of faces.</param>
/// <param name="looks">Takes textures.</param>
internal sealed class FaceSetReader(IfcModel model, PointReader points, StyleReader styles, LookTable looks)
{
    private readonly ConcurrentDictionary<int, byte> _incomplete = new();

    /// <summary>Whether faces of an item that was read were left out.</summary>
    public bool IsIncomplete(IfcEntity item) => _incomplete.ContainsKey(item.Slot);

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
        using var indices = new CornerIndices(corners, item["PnIndex"].ReadIntegers());
        if (item.Is(IfcClass.IfcPolygonalFaceSet))
            AddPolygons(item, indices, colours, weld, meter);
        else
            AddTriangles(item, indices, colours, weld, meter);
        if (indices.BadFaces > 0)
        {
            _incomplete.TryAdd(item.Slot, 0);
            model.Report(GeometryDiagnostics.FacesLeftOut, item, corners.Length, indices.FirstBadIndex, indices.FirstBadFace, indices.BadFaces, indices.Faces);
        }

        PolygonMesh mesh = weld.Build();
        return item.Boolean("Closed") == true ? MeshOrientation.Outward(mesh) : mesh;
    }

    private void AddTriangles(IfcEntity item, CornerIndices indices, int[] colours, MeshWeld weld, BudgetMeter meter)
    {
        using StepRows<int> rows = item["CoordIndex"].ReadIntegerRows()
            ?? throw UnreadableItemException.Missing(item, "CoordIndex");
        meter.NeedFace(3L * rows.Count, 1, item);
        using TextureReader? texture = TextureReader.Of(item);
        Span<int> row = stackalloc int[3];
        for (int i = 0; i < rows.Count; i++)
        {
            row.Clear();
            rows[i][..Math.Min(rows[i].Length, row.Length)].CopyTo(row);
            indices.BeginFace();
            if (indices.Loop(row) is not { } triangle)
                continue;
            int look = i < colours.Length ? colours[i] : 0;
            weld.AddTriangles(triangle, texture?.OnTriangle(i, rows[i], triangle) is { } image ? looks.TagOf(look, image) : look);
        }
    }

    private void AddPolygons(IfcEntity item, CornerIndices indices, int[] colours, MeshWeld weld, BudgetMeter meter)
    {
        using TextureReader? texture = TextureReader.Of(item);
        int number = 0;
        foreach (IfcEntity face in item.References("Faces"))
        {
            int look = number < colours.Length ? colours[number] : 0;
            number++;
            indices.BeginFace();
            if (Loops(face, indices) is not { } loops)
                continue;
            meter.NeedFace(loops.Sum(loop => loop.Length), loops.Count, item);
            weld.AddFace(loops, texture?.OnPolygon(face, loops) is { } image ? looks.TagOf(look, image) : look);
        }
    }

    private static List<Vector3D[]>? Loops(IfcEntity face, CornerIndices indices)
    {
        var loops = new List<Vector3D[]>();
        using PooledList<int>? outer = face["CoordIndex"].ReadIntegers();
        if (indices.Loop(outer is null ? [] : outer.Span) is not { } exterior)
            return null;
        loops.Add(exterior);
        using StepRows<int>? inner = face["InnerCoordIndices"].ReadIntegerRows();
        for (int i = 0; i < (inner?.Count ?? 0); i++)
        {
            if (indices.Loop(inner is null ? [] : inner[i]) is not { } hole)
                return null;
            loops.Add(hole);
        }

        return loops;
    }
}
