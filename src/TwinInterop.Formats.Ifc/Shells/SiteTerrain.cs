using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>The terrain that a model gives with its site.</summary>
internal sealed class SiteTerrain
{
    private const int Steps = 24;

    private readonly List<PolygonMesh> _meshes = [];

    public SiteTerrain(IEnumerable<ObjectNode> nodes, IfcGeometry shapes)
    {
        foreach (ObjectNode node in nodes)
        {
            if (!node.Entity.Is(IfcClass.IfcSite) && !(node.Entity.Is(IfcClass.IfcGeographicElement) && node.Entity.Enum("PredefinedType") == "TERRAIN"))
                continue;
            ProductGeometry shape = shapes.Shape(node.Entity);
            foreach (PolygonMesh mesh in shape.Meshes())
                _meshes.Add(mesh.Transform(shape.Placement));
        }
    }

    /// <summary>The lowest height of the terrain at the rim of the box around a building; null where there is no terrain.</summary>
    /// <param name="elements">The elements of the building.</param>
    /// <param name="origin">Where the origin of their system lies in that of the model.</param>
    public double? LowestAround(List<ShellElement> elements, Vector3D origin)
    {
        Box3D box = Box3D.Empty;
        foreach (PolygonMesh mesh in elements.Where(element => element.IsStructure).SelectMany(element => element.Meshes))
            box = box.Add(Box3D.Around(mesh.Vertices));
        if (box.IsEmpty || _meshes.Count == 0)
            return null;
        var terrain = new ShellElement("", ShellElementKind.Structure, [.. _meshes.Select(mesh => mesh.Transform(Frame3D.Identity with { Origin = -origin }))]);
        var hits = new VerticalHits(new StructurePlanes([terrain], box.Centre));
        double? lowest = null;
        for (int i = 0; i <= Steps; i++)
        {
            double x = box.Min.X + (box.Size.X * i / Steps);
            double y = box.Min.Y + (box.Size.Y * i / Steps);
            foreach ((double px, double py) in (ReadOnlySpan<(double, double)>)[(x, box.Min.Y), (x, box.Max.Y), (box.Min.X, y), (box.Max.X, y)])
            {
                if (hits.At(px, py) is [.., var highest])
                    lowest = Math.Min(lowest ?? highest.Height, highest.Height);
            }
        }

        return lowest;
    }
}
