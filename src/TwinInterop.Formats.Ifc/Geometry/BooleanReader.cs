using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Boolean results and CSG trees. Safe for several threads.</summary>
/// <remarks>Source: IfcBooleanResult, IfcBooleanClippingResult, IfcCsgSolid (ISO 16739-1, 8.8.3).</remarks>
/// <param name="model">Receives findings about operands that are skipped.</param>
/// <param name="halfSpaces">Reads half spaces.</param>
/// <param name="options">Tolerance and budget.</param>
/// <param name="operand">Reads the body of an operand.</param>
internal sealed class BooleanReader(
    IfcModel model, HalfSpaceReader halfSpaces, BooleanOptions options, Func<IfcEntity, PolygonMesh> operand)
{
    /// <summary>The body of a boolean result or CSG solid.</summary>
    /// <returns>Null where the class is neither.</returns>
    public PolygonMesh? Solid(IfcEntity solid) => solid switch
    {
        _ when solid.Is(IfcClass.IfcCsgSolid) => operand(solid.NeedReference("TreeRootExpression")),
        _ when !solid.Is(IfcClass.IfcBooleanResult) => null,
        _ when solid.IsEnum("Operator", "DIFFERENCE"u8) => Difference(solid),
        _ => Combination(solid),
    };

    // A body clipped many times is a chain of first operands: taken apart here, not by recursion, and cut in one go.
    private PolygonMesh Difference(IfcEntity result)
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

        PolygonMesh mesh = operand(body);
        if (mesh.FaceCount == 0)
            return mesh;
        var bounds = Box3D.Around(mesh.Vertices);
        var cutters = new List<PolygonMesh>(chain.Count);
        var cutterItems = new List<IfcEntity>(chain.Count);
        chain.Reverse();
        foreach (IfcEntity item in chain)
        {
            if (Operand(item, bounds) is not { } cutter)
                continue;
            cutters.Add(cutter);
            cutterItems.Add(item);
        }

        BooleanResult cut = MeshBoolean.Subtract(mesh, cutters, options);
        foreach (int skipped in cut.Skipped)
            model.Report(GeometryDiagnostics.OperandSkipped, cutterItems[skipped], cut.Outcome.ToString());
        return cut.Mesh;
    }

    private PolygonMesh Combination(IfcEntity result)
    {
        result.GuardDepth();
        IfcEntity first = result.NeedReference("FirstOperand");
        IfcEntity second = result.NeedReference("SecondOperand");
        bool union = result.IsEnum("Operator", "UNION"u8);
        if (first.Is(IfcClass.IfcHalfSpaceSolid))
            (first, second) = (second, first);
        if (first.Is(IfcClass.IfcHalfSpaceSolid) || (union && second.Is(IfcClass.IfcHalfSpaceSolid)))
            throw UnreadableItemException.Unsupported("operands with an end", second);
        PolygonMesh body = operand(first);
        if (Operand(second, Box3D.Around(body.Vertices)) is not { } other)
            return body;
        BooleanResult combined = union
            ? MeshBoolean.Union(body, other, options)
            : MeshBoolean.Intersect(body, other, options);
        if (combined.Outcome is BooleanOutcome.BudgetExceeded or BooleanOutcome.InvalidInput)
            model.Report(GeometryDiagnostics.OperandSkipped, second, combined.Outcome.ToString());
        return combined.Mesh;
    }

    private PolygonMesh? Operand(IfcEntity item, Box3D bounds)
    {
        try
        {
            return item.Is(IfcClass.IfcHalfSpaceSolid) ? halfSpaces.Body(item, bounds) : operand(item);
        }
        catch (UnreadableItemException left)
        {
            model.Report(left.Rule, left.Entity, [.. left.Arguments]);
            model.Report(GeometryDiagnostics.OperandSkipped, item, "an operand that cannot be evaluated");
            return null;
        }
    }
}
