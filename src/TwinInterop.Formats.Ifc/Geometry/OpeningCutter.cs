using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Cuts openings out of products and adds projections. Safe for several threads.</summary>
/// <remarks>
/// The openings of an assembly cut its parts as well. Source: IfcRelVoidsElement, IfcRelProjectsElement (ISO 16739-1, 5.4.3).
/// </remarks>
/// <param name="model">Receives findings.</param>
/// <param name="looks">What the tags of faces mean.</param>
/// <param name="options">Tolerance and budget.</param>
/// <param name="shapeOf">Evaluates the body of an opening.</param>
internal sealed class OpeningCutter(IfcModel model, LookTable looks, BooleanOptions options, Func<IfcEntity, ProductGeometry> shapeOf)
{
    private const int MostLevels = 16;

    /// <summary>The product after its openings.</summary>
    public ProductGeometry Cut(IfcEntity product, ProductGeometry geometry)
    {
        ProductGeometry whole = Project(product, geometry);
        List<PolygonMesh> cutters = Cutters(product, geometry.Placement);
        if (cutters.Count == 0 || whole.Parts.IsEmpty)
            return whole;
        var left = new List<ShapePart>();
        int skipped = 0;
        var trouble = BooleanOutcome.Done;
        foreach (ShapePart part in whole.Parts)
        {
            PolygonMesh mesh = MeshOf(part);
            var bounds = Box3D.Around(mesh.Vertices);
            PolygonMesh[] reaching = [.. cutters.Where(cutter => bounds.Meets(Box3D.Around(cutter.Vertices)))];
            if (reaching.Length == 0)
            {
                left.Add(part);
                continue;
            }

            BooleanResult cut = MeshBoolean.Subtract(mesh, [.. reaching.Select(cutter => Coloured(cutter, mesh))], options);
            if (cut.Outcome is BooleanOutcome.BudgetExceeded or BooleanOutcome.InvalidInput)
                (skipped, trouble) = (skipped + cut.Skipped.Length, cut.Outcome);
            if (cut.Mesh.FaceCount > 0)
                left.Add(cut.Outcome == BooleanOutcome.NothingCut ? part : new ShapePart(cut.Mesh, Frame3D.Identity, part.Look));
        }

        if (skipped > 0)
            model.Report(GeometryDiagnostics.OpeningSkipped, product, cutters.Count, skipped, trouble.ToString());
        if (left.Count == 0)
            model.Report(GeometryDiagnostics.Consumed, product);
        ShapeOutcome outcome = left.Count == 0 ? ShapeOutcome.Consumed
            : skipped > 0 && geometry.Outcome == ShapeOutcome.Complete ? ShapeOutcome.WithoutSomeOpenings
            : geometry.Outcome;
        return whole with { Parts = [.. left], Outcome = outcome };
    }

    // What a cut lays bare has the material of the body, where that has one.
    private PolygonMesh Coloured(PolygonMesh cutter, PolygonMesh body)
    {
        int tag = looks.WithoutTexture(body.Tag(0));
        return cutter.WithTags(_ => tag);
    }

    private PolygonMesh MeshOf(ShapePart part) => part.Transform == Frame3D.Identity ? part.Mesh : Moved(part.Mesh, part.Transform);

    // The places of a texture are known in the system of the mesh: it cannot be moved along.
    private PolygonMesh Moved(PolygonMesh mesh, in Frame3D frame) => mesh.Transform(frame).WithTags(looks.WithoutTexture);

    private List<PolygonMesh> Cutters(IfcEntity product, Frame3D placement)
    {
        var cutters = new List<PolygonMesh>();
        IfcEntity voided = product;
        for (int level = 0; level < MostLevels && voided.Is(IfcClass.IfcElement); level++)
        {
            foreach (IfcEntity relation in voided.ReferredBy(IfcClass.IfcRelVoidsElement, "RelatingBuildingElement"))
                AddMeshes(relation.Reference("RelatedOpeningElement"), placement, cutters);
            IfcEntity aggregation = voided.ReferredBy(IfcClass.IfcRelAggregates, "RelatedObjects").FirstOrDefault();
            voided = aggregation.Exists ? aggregation.Reference("RelatingObject") : default;
        }

        return cutters;
    }

    private ProductGeometry Project(IfcEntity product, ProductGeometry geometry)
    {
        var added = new List<PolygonMesh>();
        foreach (IfcEntity relation in product.ReferredBy(IfcClass.IfcRelProjectsElement, "RelatingElement"))
            AddMeshes(relation.Reference("RelatedFeatureElement"), geometry.Placement, added);
        if (added.Count == 0)
            return geometry;
        if (geometry.Parts.IsEmpty)
            return geometry with { Parts = [.. added.Select(mesh => new ShapePart(mesh, Frame3D.Identity, 0))] };
        PolygonMesh body = MeshOf(geometry.Parts[0]);
        foreach (PolygonMesh mesh in added)
            body = MeshBoolean.Union(body, mesh, options).Mesh;
        return geometry with { Parts = geometry.Parts.SetItem(0, new ShapePart(body, Frame3D.Identity, geometry.Parts[0].Look)) };
    }

    private void AddMeshes(IfcEntity feature, Frame3D placement, List<PolygonMesh> meshes)
    {
        if (!feature.Exists)
            return;
        ProductGeometry shape = shapeOf(feature);
        Frame3D relative = placement.Inverse().Compose(shape.Placement);
        foreach (ShapePart part in shape.Parts)
            meshes.Add(Moved(part.Mesh, relative.Compose(part.Transform)));
    }
}
