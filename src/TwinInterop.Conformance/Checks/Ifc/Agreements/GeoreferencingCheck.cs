using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Crs;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks how a model says where on the Earth it is.</summary>
/// <remarks>Source: IfcCoordinateReferenceSystem, IfcCoordinateOperation (ISO 16739-1:2024, 8.18.3); codes by the register of EPSG.</remarks>
[Checks("ifc-grf*")]
internal sealed class GeoreferencingCheck : IIfcCheck
{
    /// <summary>The name of a reference system that has no code.</summary>
    private const string WellKnownText = "WKT";

    private const double RelativeTolerance = 1e-6;

    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity operation in subject.Model.OfType(IfcClass.IfcRigidOperation))
            CheckRigid(subject, operation);
        if (subject.IsOf(IfcRelease.Ifc2x3))
            return;
        foreach (IfcEntity crs in subject.Model.OfType(IfcClass.IfcCoordinateReferenceSystem))
            CheckCrs(subject, crs);
        CheckPresence(subject);
        if (!subject.IsOf(IfcRelease.Ifc4x3))
            return;
        CheckContexts(subject);
        foreach (IfcEntity conversion in subject.Model.OfType(IfcClass.IfcMapConversion))
            CheckScale(subject, conversion);
    }

    private static void CheckRigid(IfcSubject subject, IfcEntity operation)
    {
        string? first = operation["FirstCoordinate"].TypeName;
        string? second = operation["SecondCoordinate"].TypeName;
        if (first is not ("IFCLENGTHMEASURE" or "IFCPLANEANGLEMEASURE") || second != first)
            subject.Report("ifc-grf008", operation, "SecondCoordinate", $"{first}, {second}", "IFCLENGTHMEASURE, IFCPLANEANGLEMEASURE");
    }

    private static void CheckCrs(IfcSubject subject, IfcEntity crs)
    {
        string name = crs.Text("Name") ?? "";
        bool isEpsg = name.StartsWith("EPSG:", StringComparison.Ordinal);
        CrsKind? kind = Kind(name);
        if (isEpsg && kind is null)
            subject.Report("ifc-grf004", crs, "Name", name);
        if (kind is null && name != WellKnownText)
            subject.Report("ifc-grf002", crs, "Name", name);
        if (!isEpsg && subject.IsOf(IfcRelease.Ifc4x3))
            CheckWellKnownText(subject, crs, name);
        if (crs.Text("VerticalDatum") is not { } vertical)
            return;
        if (vertical.StartsWith("EPSG:", StringComparison.Ordinal) && Kind(vertical) is null)
            subject.Report("ifc-grf004", crs, "VerticalDatum", vertical);
        if (Kind(vertical) is { } other && other is not (CrsKind.Vertical or CrsKind.Compound))
            subject.Report("ifc-grf007", crs, "VerticalDatum", $"{vertical} ({other})", $"{CrsKind.Vertical}, {CrsKind.Compound}");
    }

    /// <remarks>Source: IfcCoordinateReferenceSystem.Name, note 2: without a code the name is WKT, and the text says the rest.</remarks>
    private static void CheckWellKnownText(IfcSubject subject, IfcEntity crs, string name)
    {
        if (crs.ReferredBy(IfcClass.IfcWellKnownText, "CoordinateReferenceSystem").Count == 0)
            subject.Report("ifc-grf006", crs, "Name", name, "IfcWellKnownText");
        else if (name != WellKnownText)
            subject.Report("ifc-grf006", crs, "Name", name, WellKnownText);
    }

    /// <summary>What a code of EPSG stands for; null where it is none.</summary>
    private static CrsKind? Kind(string name) => Code(name) is { } id ? CrsRegister.KindOf(id) : null;

    private static CrsId? Code(string name)
    {
        ReadOnlySpan<char> digits = name.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(5) : name;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? new CrsId("EPSG", code) : null;
    }

    private static void CheckContexts(IfcSubject subject)
    {
        List<IfcEntity> contexts =
        [
            .. subject.Model.OfType(IfcClass.IfcGeometricRepresentationContext)
                .Where(context => !context.Is(IfcClass.IfcGeometricRepresentationSubContext)),
        ];
        List<string> operations = [.. contexts.Select(Operation).Distinct(StringComparer.Ordinal)];
        if (operations.Count > 1)
            subject.Report("ifc-grf001", contexts[0], found: string.Join("; ", operations));
    }

    /// <summary>The operation of a context without the context itself, as text.</summary>
    private static string Operation(IfcEntity context)
    {
        IfcEntity operation = context.ReferredBy(IfcClass.IfcCoordinateOperation, "SourceCRS").FirstOrDefault();
        if (!operation.Exists)
            return "-";
        var values = new List<string> { operation.ClassName() };
        for (int i = 1; i < operation.Instance.Values.Count(); i++)
            values.Add(operation[i].AsDouble()?.ToString(CultureInfo.InvariantCulture) ?? System.Text.Encoding.ASCII.GetString(operation[i].Text));
        return string.Join(' ', values);
    }

    private static void CheckPresence(IfcSubject subject)
    {
        if (subject.Model.CountOf(IfcClass.IfcCoordinateReferenceSystem) > 0)
            return;
        IfcEntity first = subject.Model.OfType(IfcClass.IfcBuilding).Concat(subject.Model.OfType(IfcClass.IfcAlignment))
            .Concat(subject.Model.OfType(IfcClass.IfcSite).Where(HasPlace)).FirstOrDefault();
        if (first.Exists)
            subject.Report("ifc-grf003", first, expected: "IfcProjectedCRS, IfcGeographicCRS");
    }

    private static bool HasPlace(IfcEntity site) => site.Has("RefLatitude") || site.Has("RefLongitude") || site.Has("RefElevation");

    private static void CheckScale(IfcSubject subject, IfcEntity conversion)
    {
        IfcEntity crs = conversion.Reference("TargetCRS");
        if (!crs.Exists)
            return;
        IfcEntity unit = crs.Reference("MapUnit");
        double? metres = unit.Exists
            ? subject.Model.Units.Of(unit)?.Factor
            : Code(crs.Text("Name") ?? "") is { } id ? Horizontal(id)?.MetresPerUnit : null;
        if (metres is not > 0)
            return;
        double expected = subject.Model.Units.Length.Factor / metres.Value;
        double scale = conversion.Double("Scale") ?? 1;

        // The field's own validator takes the reciprocal for right: both readings of the definition are in use.
        bool isEither = Math.Abs(scale - expected) <= RelativeTolerance * expected || Math.Abs((scale * expected) - 1) <= RelativeTolerance;
        if (!isEither)
            subject.Report("ifc-grf005", conversion, "Scale", Text(conversion.Double("Scale")), Text(expected));
    }

    private static CrsDefinition? Horizontal(CrsId id) => CrsRegister.Find(id) is { Components: { } parts }
        ? CrsRegister.Find(parts.Horizontal)
        : CrsRegister.Find(id);

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "$";
}
