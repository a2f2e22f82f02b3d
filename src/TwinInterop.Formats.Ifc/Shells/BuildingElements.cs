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
/// roofs come with openings that nothing fills, which are courtyards and shafts.
/// </remarks>
internal sealed class BuildingElements(IfcModel model, IfcGeometry shapes, ShellClasses classes)
{
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
            ProductGeometry shape = kind is ShellElementKind.Slab or ShellElementKind.Roof && HasUnfilledOpening(node)
                ? shapes.Shape(node.Entity)
                : _whole.Shape(node.Entity);
            ImmutableArray<PolygonMesh> meshes = [.. shape.Meshes().Select(mesh => Placed(mesh, shape.Placement))];
            if (!meshes.IsEmpty)
                elements.Add(new ShellElement(node.LocalId, kind, meshes));
        }

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

    private static bool HasUnfilledOpening(ObjectNode node) => node.Features.Any(feature =>
        feature.Entity.Is(IfcClass.IfcOpeningElement)
        && feature.Entity.ReferredBy(IfcClass.IfcRelFillsElement, "RelatingOpeningElement").Count == 0);
}
