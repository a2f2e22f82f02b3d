using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Reads IfcMapConversion, IfcMapConversionScaled and IfcRigidOperation.</summary>
internal sealed class CoordinateOperationReader(IfcModel model, DeclaredCrsReader systems)
{
    /// <summary>The operations that lead from a context, those of three-dimensional model contexts first, else in the order of the file.</summary>
    public IReadOnlyList<CoordinateOperationData> Read()
    {
        var found = new List<CoordinateOperationData>();
        foreach (IfcEntity operation in model.OfType(IfcClass.IfcCoordinateOperation))
        {
            IfcEntity source = operation.Reference("SourceCRS");
            if (!source.Is(IfcClass.IfcGeometricRepresentationContext))
                model.Report(GeoreferenceDiagnostics.NotFromContext, operation, source.Exists ? source : "nothing");
            else if (Read(operation, source) is { } data)
                found.Add(data);
        }

        return [.. found.OrderByDescending(data => IsModel(data.Context))];
    }

    private static bool IsModel(IfcEntity context) =>
        context.Integer("CoordinateSpaceDimension") is not 2
        && !string.Equals(context.Text("ContextType"), "Plan", StringComparison.OrdinalIgnoreCase);

    private CoordinateOperationData? Read(IfcEntity operation, IfcEntity context)
    {
        IfcEntity target = operation.Reference("TargetCRS");
        if (!target.Exists)
        {
            model.Report(GeoreferenceDiagnostics.TargetUnfit, operation, "a reference system", operation.Type?.Name ?? "", "none");
            return null;
        }

        return operation.Is(IfcClass.IfcRigidOperation) ? Rigid(operation, context, target) : Conversion(operation, context, target);
    }

    private CoordinateOperationData? Conversion(IfcEntity conversion, IfcEntity context, IfcEntity target)
    {
        if (target.Is(IfcClass.IfcGeographicCRS))
        {
            model.Report(GeoreferenceDiagnostics.TargetUnfit, conversion, "IfcProjectedCRS", conversion.Type?.Name ?? "", target);
            return null;
        }

        if (Number(conversion, "Eastings") is not { } eastings || Number(conversion, "Northings") is not { } northings)
            return null;

        var factors = (X: conversion.Double("FactorX") ?? 1, Y: conversion.Double("FactorY") ?? 1, Z: conversion.Double("FactorZ") ?? 1);
        if (new[] { factors.X, factors.Y, factors.Z }.Any(factor => factor is < 0.98 or > 1.02))
            model.Report(GeoreferenceDiagnostics.FactorDoubtful, conversion, factors.X, factors.Y, factors.Z);
        return new CoordinateOperationData
        {
            Evidence = GeoreferenceEvidence.MapConversion,
            Entity = conversion,
            Context = context,
            Crs = systems.Read(target),
            First = eastings,
            Second = northings,
            Height = conversion.Double("OrthogonalHeight") ?? 0,
            Abscissa = conversion.Double("XAxisAbscissa"),
            Ordinate = conversion.Double("XAxisOrdinate"),
            Scale = conversion.Double("Scale"),
            Factors = factors,
        };
    }

    private CoordinateOperationData? Rigid(IfcEntity operation, IfcEntity context, IfcEntity target)
    {
        if (Number(operation, "FirstCoordinate") is not { } first || Number(operation, "SecondCoordinate") is not { } second)
            return null;

        string? firstType = operation["FirstCoordinate"].TypeName;
        string? secondType = operation["SecondCoordinate"].TypeName;
        bool isGeographic = target.Is(IfcClass.IfcGeographicCRS);
        bool firstIsAngle = IsAngle(firstType) ?? isGeographic;
        if (firstType != secondType || firstIsAngle != isGeographic)
        {
            string kind = isGeographic ? "plane angles" : "lengths";
            model.Report(GeoreferenceDiagnostics.MixedMeasures, operation, firstType ?? "a number", secondType ?? "a number", kind);
        }

        return new CoordinateOperationData
        {
            Evidence = GeoreferenceEvidence.RigidOperation,
            Entity = operation,
            Context = context,
            Crs = systems.Read(target),
            First = first,
            Second = second,
            Height = operation.Double("Height") ?? 0,
            IsAngular = isGeographic,
        };
    }

    private static bool? IsAngle(string? typeName) => typeName is null
        ? null
        : typeName.Contains("ANGLE", StringComparison.Ordinal);

    private double? Number(IfcEntity operation, string attribute)
    {
        double? number = operation.Double(attribute);
        if (number is null)
            model.Report(GeoreferenceDiagnostics.NumberMissing, operation, attribute);
        return number;
    }
}
