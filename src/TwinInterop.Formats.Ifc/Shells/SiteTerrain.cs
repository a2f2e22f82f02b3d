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

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _meshes.TrueForAll(mesh => mesh.FaceCount == 0);

    /// <summary>The terrain in another system.</summary>
    /// <param name="origin">Where the origin of that system lies in the model.</param>
    public TerrainSurface Around(Vector3D origin) =>
        new(_meshes.Select(mesh => mesh.Transform(Frame3D.Identity with { Origin = -origin })));

    /// <summary>The lowest height of the terrain at the rim of the box around a building; null where there is no terrain.</summary>
    /// <param name="elements">The elements of the building.</param>
    /// <param name="terrain">The terrain in their system.</param>
    public static double? LowestAround(List<ShellElement> elements, TerrainSurface terrain)
    {
        Box3D box = Box3D.Empty;
        foreach (PolygonMesh mesh in elements.Where(element => element.IsStructure).SelectMany(element => element.Meshes))
            box = box.Add(Box3D.Around(mesh.Vertices));
        if (box.IsEmpty)
            return null;
        double? lowest = null;
        for (int i = 0; i <= Steps; i++)
        {
            double x = box.Min.X + (box.Size.X * i / Steps);
            double y = box.Min.Y + (box.Size.Y * i / Steps);
            foreach ((double px, double py) in (ReadOnlySpan<(double, double)>)[(x, box.Min.Y), (x, box.Max.Y), (box.Min.X, y), (box.Max.X, y)])
            {
                if (terrain.HeightAt(px, py) is { } height)
                    lowest = Math.Min(lowest ?? height, height);
            }
        }

        return lowest;
    }
}
