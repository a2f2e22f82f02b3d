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
/// <param name="options">Tolerance.</param>
/// <param name="shapeOf">Evaluates the body of an opening.</param>
internal sealed class OpeningCutter(
    IfcModel model, LookTable looks, BooleanOptions options, Func<IfcEntity, BudgetMeter, ProductGeometry> shapeOf)
{
    private const int MostLevels = 16;

    /// <summary>The product after its openings.</summary>
    /// <param name="product">The product.</param>
    /// <param name="geometry">Its shape before them.</param>
    /// <param name="meter">What may still be spent; openings that it does not allow are named and left out.</param>
    public ProductGeometry Cut(IfcEntity product, ProductGeometry geometry, BudgetMeter meter)
    {
        ProductGeometry whole = Project(product, geometry, meter);
        List<Cutter> cutters = Cutters(product, geometry.Placement, meter);
        if (cutters.Count == 0 || whole.Parts.IsEmpty)
            return whole;
        var left = new List<ShapePart>();
        var skipped = new SortedSet<uint>();
        var trouble = BooleanOutcome.Done;
        foreach (ShapePart part in whole.Parts)
        {
            PolygonMesh mesh = MeshOf(part);
            var bounds = Box3D.Around(mesh.Vertices);
            Cutter[] reaching = [.. cutters.Where(cutter => bounds.Meets(cutter.Box))];
            if (reaching.Length == 0)
            {
                left.Add(part);
                continue;
            }

            BooleanResult cut = MeshBoolean.Subtract(
                mesh, [.. reaching.Select(cutter => Coloured(cutter.Mesh, mesh))], options, meter);
            if (cut.Outcome is BooleanOutcome.BudgetExceeded or BooleanOutcome.InvalidInput)
                trouble = cut.Outcome;
            skipped.UnionWith(cut.Skipped.Select(number => reaching[number].Opening));
            if (cut.Mesh.FaceCount > 0)
                left.Add(cut.Outcome == BooleanOutcome.NothingCut ? part : new ShapePart(cut.Mesh, Frame3D.Identity, part.Look));
        }

        if (skipped.Count > 0)
        {
            string names = string.Join(" ", skipped.Select(id => $"#{id}"));
            model.Report(GeometryDiagnostics.OpeningSkipped, product, cutters.Count, skipped.Count, trouble.ToString(), names);
        }

        if (left.Count == 0)
            model.Report(GeometryDiagnostics.Consumed, product);
        ShapeOutcome outcome = left.Count == 0 ? ShapeOutcome.Consumed
            : skipped.Count > 0 && geometry.Outcome == ShapeOutcome.Complete ? ShapeOutcome.WithoutSomeOpenings
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

    private List<Cutter> Cutters(IfcEntity product, Frame3D placement, BudgetMeter meter)
    {
        var cutters = new List<Cutter>();
        IfcEntity voided = product;
        for (int level = 0; level < MostLevels && voided.Is(IfcClass.IfcElement); level++)
        {
            foreach (IfcEntity relation in voided.ReferredBy(IfcClass.IfcRelVoidsElement, "RelatingBuildingElement"))
                AddMeshes(relation.Reference("RelatedOpeningElement"), placement, cutters, meter);
            IfcEntity aggregation = voided.ReferredBy(IfcClass.IfcRelAggregates, "RelatedObjects").FirstOrDefault();
            voided = aggregation.Exists ? aggregation.Reference("RelatingObject") : default;
        }

        return cutters;
    }

    private ProductGeometry Project(IfcEntity product, ProductGeometry geometry, BudgetMeter meter)
    {
        var added = new List<Cutter>();
        foreach (IfcEntity relation in product.ReferredBy(IfcClass.IfcRelProjectsElement, "RelatingElement"))
            AddMeshes(relation.Reference("RelatedFeatureElement"), geometry.Placement, added, meter);
        if (added.Count == 0)
            return geometry;
        if (geometry.Parts.IsEmpty)
            return geometry with { Parts = [.. added.Select(feature => new ShapePart(feature.Mesh, Frame3D.Identity, 0))] };
        PolygonMesh body = MeshOf(geometry.Parts[0]);
        foreach (Cutter feature in added)
        {
            BooleanResult united = MeshBoolean.Combine(body, feature.Mesh, BooleanOperation.Union, options, meter);
            if (united.Outcome == BooleanOutcome.BudgetExceeded)
                model.Report(GeometryDiagnostics.OperandSkipped, model.Find(feature.Opening), united.Outcome.ToString());
            body = united.Mesh;
        }

        return geometry with { Parts = geometry.Parts.SetItem(0, new ShapePart(body, Frame3D.Identity, geometry.Parts[0].Look)) };
    }

    private void AddMeshes(IfcEntity feature, Frame3D placement, List<Cutter> meshes, BudgetMeter meter)
    {
        if (!feature.Exists)
            return;
        ProductGeometry shape = shapeOf(feature, meter);
        Frame3D relative = placement.Inverse().Compose(shape.Placement);
        foreach (ShapePart part in shape.Parts)
        {
            PolygonMesh mesh = Moved(part.Mesh, relative.Compose(part.Transform));
            meshes.Add(new Cutter(feature.Id, mesh, Box3D.Around(mesh.Vertices)));
        }
    }

    // A part of an opening or projection in the system of the product.
    private readonly record struct Cutter(uint Opening, PolygonMesh Mesh, Box3D Box);
}
