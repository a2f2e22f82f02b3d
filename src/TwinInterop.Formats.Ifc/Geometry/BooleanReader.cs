using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Boolean results and CSG trees. Safe for several threads.</summary>
/// <remarks>Source: IfcBooleanResult, IfcBooleanClippingResult, IfcCsgSolid (ISO 16739-1, 8.8.3).</remarks>
/// <param name="model">Receives findings about operands that are skipped.</param>
/// <param name="halfSpaces">Reads half spaces.</param>
/// <param name="options">Tolerance.</param>
/// <param name="operand">Reads the body of an operand.</param>
internal sealed class BooleanReader(
    IfcModel model, HalfSpaceReader halfSpaces, BooleanOptions options, Func<IfcEntity, BudgetMeter, PolygonMesh> operand)
{
    /// <summary>The body of a boolean result or CSG solid.</summary>
    /// <param name="solid">The item.</param>
    /// <param name="meter">What may be spent; operands that it does not allow are reported and skipped.</param>
    /// <returns>Null where the class is neither.</returns>
    public PolygonMesh? Solid(IfcEntity solid, BudgetMeter meter) => solid switch
    {
        _ when solid.Is(IfcClass.IfcCsgSolid) => operand(solid.NeedReference("TreeRootExpression"), meter),
        _ when !solid.Is(IfcClass.IfcBooleanResult) => null,
        _ when solid.IsEnum("Operator", "DIFFERENCE"u8) => Difference(solid, meter),
        _ => Combination(solid, meter),
    };

    // A body clipped many times is a chain of first operands: taken apart here, not by recursion, and cut in one go.
    private PolygonMesh Difference(IfcEntity result, BudgetMeter meter)
    {
        var chain = new List<IfcEntity>();
        IfcEntity body = result;
        while (body.Is(IfcClass.IfcBooleanResult) && body.IsEnum("Operator", "DIFFERENCE"u8))
        {
            chain.Add(body.NeedReference("SecondOperand"));
            body = body.NeedReference("FirstOperand");
            if (chain.Count > model.File.Count)
                throw new UnreadableItemException(GeometryDiagnostics.TooDeep, result, result.ToString());
        }

        PolygonMesh mesh = operand(body, meter);
        if (mesh.FaceCount == 0)
            return mesh;
        var bounds = Box3D.Around(mesh.Vertices);
        var cutters = new List<PolygonMesh>(chain.Count);
        var cutterItems = new List<IfcEntity>(chain.Count);
        chain.Reverse();
        foreach (IfcEntity item in chain)
        {
            if (Operand(item, bounds, meter) is not { } cutter)
                continue;
            cutters.Add(cutter);
            cutterItems.Add(item);
        }

        BooleanResult cut = MeshBoolean.Subtract(mesh, cutters, options, meter);
        foreach (int skipped in cut.Skipped)
            model.Report(GeometryDiagnostics.OperandSkipped, cutterItems[skipped], cut.Outcome.ToString());
        return cut.Mesh;
    }

    private PolygonMesh Combination(IfcEntity result, BudgetMeter meter)
    {
        result.GuardDepth();
        IfcEntity first = result.NeedReference("FirstOperand");
        IfcEntity second = result.NeedReference("SecondOperand");
        bool union = result.IsEnum("Operator", "UNION"u8);
        if (first.Is(IfcClass.IfcHalfSpaceSolid))
            (first, second) = (second, first);
        if (first.Is(IfcClass.IfcHalfSpaceSolid) || (union && second.Is(IfcClass.IfcHalfSpaceSolid)))
            throw UnreadableItemException.Unsupported("operands with an end", second);
        PolygonMesh body = operand(first, meter);
        if (Operand(second, Box3D.Around(body.Vertices), meter) is not { } other)
            return body;
        BooleanResult combined = MeshBoolean.Combine(
            body, other, union ? BooleanOperation.Union : BooleanOperation.Intersection, options, meter);
        if (combined.Outcome is BooleanOutcome.BudgetExceeded or BooleanOutcome.InvalidInput)
            model.Report(GeometryDiagnostics.OperandSkipped, second, combined.Outcome.ToString());
        return combined.Mesh;
    }

    private PolygonMesh? Operand(IfcEntity item, Box3D bounds, BudgetMeter meter)
    {
        try
        {
            return item.Is(IfcClass.IfcHalfSpaceSolid) ? halfSpaces.Body(item, bounds) : operand(item, meter);
        }
        catch (UnreadableItemException left)
        {
            model.Report(left.Rule, left.Entity, [.. left.Arguments]);
            model.Report(GeometryDiagnostics.OperandSkipped, item, "an operand that cannot be evaluated");
            return null;
        }
    }
}
