using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The box around the points of an item made of faces: what stands for it where its faces cost too much.</summary>
/// <remarks>All such points are in the system of the item, so that none need be placed.</remarks>
/// <param name="points">Reads points.</param>
internal sealed class ItemExtent(PointReader points)
{
    /// <summary>The box as a body.</summary>
    /// <returns>Null where the item is no body, shell or set of faces, or has no point.</returns>
    public PolygonMesh? Of(IfcEntity item)
    {
        Box3D box = Box3D.Empty;
        if (item.Is(IfcClass.IfcTessellatedFaceSet))
        {
            foreach (Vector3D point in points.PointList(item.Reference("Coordinates")))
                box = box.Add(point);
        }

        foreach (string attribute in (string[])["Outer", "SbsmBoundary", "FbsmFaces"])
        {
            foreach (IfcEntity shell in item.References(attribute))
                box = box.Add(OfShell(shell));
        }

        if (item.Is(IfcClass.IfcConnectedFaceSet))
            box = box.Add(OfShell(item));
        return box.Size is { X: >= 0, Y: >= 0, Z: >= 0 } ? BoxMesh.Between(box.Min, box.Max) : null;
    }

    private Box3D OfShell(IfcEntity shell)
    {
        Box3D box = Box3D.Empty;
        foreach (IfcEntity face in shell.References("CfsFaces"))
        {
            foreach (IfcEntity bound in face.References("Bounds"))
                box = box.Add(OfLoop(bound.Reference("Bound")));
        }

        return box;
    }

    private Box3D OfLoop(IfcEntity loop)
    {
        Box3D box = Box3D.Empty;
        foreach (IfcEntity point in loop.References("Polygon"))
            box = box.Add(points.Point(point));
        foreach (IfcEntity edge in loop.References("EdgeList"))
        {
            IfcEntity vertex = edge.Reference("EdgeElement").Reference("EdgeStart").Reference("VertexGeometry");
            if (vertex.Exists)
                box = box.Add(points.Point(vertex));
        }

        return box;
    }
}
