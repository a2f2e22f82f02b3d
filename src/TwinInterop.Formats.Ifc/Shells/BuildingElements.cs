using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Collects the elements of a building as meshes in the engineering coordinates of the model.</summary>
/// <remarks>
/// Walls come whole, without the openings that doors, windows and niches make: those do not let the weather in. Slabs and
/// roofs come with large openings that nothing fills, which are courtyards and shafts. Other openings that nothing fills are
/// elements of their own.
/// </remarks>
internal sealed class BuildingElements(IfcModel model, IfcGeometry shapes, ShellClasses classes)
{
    /// <summary>Openings of roofs and slabs that cover as much in plan, in square metres, are courtyards and shafts.</summary>
    private const double LeastCourtyard = 4;

    /// <summary>How much an opening may fall short of the thickness of its element, in metres.</summary>
    private const double Slack = 0.01;

    private readonly IfcGeometry _whole = new(model, new GeometryOptions { CutsOpenings = false }, model.Units);

    /// <summary>The elements among objects.</summary>
    public List<ShellElement> Of(IEnumerable<ObjectNode> nodes)
    {
        var elements = new List<ShellElement>();
        foreach (ObjectNode node in nodes)
        {
            if (classes.KindOf(node.Entity) is not { } kind)
                continue;
            if (kind is ShellElementKind.Slab or ShellElementKind.Structure && IsBelowRoof(node))
                kind = ShellElementKind.Roof;
            List<ShellElement> holes = Holes(node);
            bool isCut = kind is ShellElementKind.Slab or ShellElementKind.Roof && holes.Exists(IsCourtyard);
            ImmutableArray<PolygonMesh> meshes = MeshesOf(node.Entity, isCut ? shapes : _whole);
            if (meshes.IsEmpty)
                continue;
            var element = new ShellElement(node.LocalId, kind, meshes);
            elements.Add(element);
            if (kind == ShellElementKind.Structure)
                elements.AddRange(Plugs(node, element));
            if (!isCut && kind is ShellElementKind.Structure or ShellElementKind.Roof)
                elements.AddRange(holes.Where(hole => GoesThrough(hole, element)));
        }

        // Where a door or a window stands in a hole, it fills it, whether the file says so or not.
        Box3D[] fillings = [.. elements.Where(element => element.IsFilling).Select(BoxOf)];
        elements.RemoveAll(element => element.Kind == ShellElementKind.Void && Array.Exists(fillings, box => box.Meets(BoxOf(element))));
        return elements;
    }

    private static PolygonMesh Placed(PolygonMesh mesh, in Frame3D placement) =>
        placement == Frame3D.Identity ? mesh : mesh.Transform(placement);

    private static bool IsBelowRoof(ObjectNode node)
    {
        for (ObjectNode? current = node.Parent; current is not null; current = current.Parent)
        {
            if (current.Entity.Is(IfcClass.IfcRoof))
                return true;
        }

        return false;
    }

    private static ImmutableArray<PolygonMesh> MeshesOf(IfcEntity product, IfcGeometry geometry)
    {
        ProductGeometry shape = geometry.Shape(product);
        return [.. shape.Meshes().Select(mesh => Placed(mesh, shape.Placement))];
    }

    /// <summary>What fills the openings of a wall for its doors and windows, where its body does not.</summary>
    private IEnumerable<ShellElement> Plugs(ObjectNode node, ShellElement element)
    {
        List<ShellElement> openings = Openings(node, areFilled: true);
        return openings.Count == 0 ? [] : openings.Select(new WallPlugs(element).Of).OfType<ShellElement>();
    }

    /// <summary>The openings of an element that nothing fills; niches are none.</summary>
    private List<ShellElement> Holes(ObjectNode node) => Openings(node, areFilled: false);

    private List<ShellElement> Openings(ObjectNode node, bool areFilled)
    {
        var holes = new List<ShellElement>();
        foreach (ObjectNode feature in node.Features)
        {
            if (!feature.Entity.Is(IfcClass.IfcOpeningElement) || feature.Entity.Enum("PredefinedType") == "RECESS"
                || areFilled != feature.Entity.ReferredBy(IfcClass.IfcRelFillsElement, "RelatingOpeningElement").Count > 0)
            {
                continue;
            }

            ImmutableArray<PolygonMesh> meshes = MeshesOf(feature.Entity, _whole);
            if (meshes.Any(mesh => mesh.Vertices.Length > 0))
                holes.Add(new ShellElement(feature.LocalId, ShellElementKind.Void, meshes));
        }

        return holes;
    }

    private static bool IsCourtyard(ShellElement hole)
    {
        Vector3D size = BoxOf(hole).Size;
        return size.X * size.Y >= LeastCourtyard;
    }

    /// <summary>Whether a hole is at least as deep as the element is thick there.</summary>
    private static bool GoesThrough(ShellElement hole, ShellElement element)
    {
        Vector3D across = OuterOpenings.Broadside(hole).Across;
        (double low, double high) = Extent(element, across);
        (double from, double to) = Extent(hole, across);
        return to - from >= Math.Min(high - low, OuterOpenings.Broadside(element).Size.X) - Slack;
    }

    private static (double Low, double High) Extent(ShellElement element, Vector3D direction)
    {
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (PolygonMesh mesh in element.Meshes)
        {
            foreach (ref readonly Vector3D vertex in mesh.Vertices)
                (low, high) = (Math.Min(low, vertex.Dot(direction)), Math.Max(high, vertex.Dot(direction)));
        }

        return (low, high);
    }

    private static Box3D BoxOf(ShellElement element)
    {
        Box3D box = Box3D.Empty;
        foreach (PolygonMesh mesh in element.Meshes)
            box = box.Add(Box3D.Around(mesh.Vertices));
        return box;
    }
}
