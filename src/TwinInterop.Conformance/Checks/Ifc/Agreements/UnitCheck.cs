using System.Collections.Frozen;
using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that units given by conversion have the names and factors that the standard recommends.</summary>
/// <remarks>Source: IfcConversionBasedUnit (ISO 16739-1:2024, 8.11.3.4).</remarks>
[Checks("ifc-pjs001")]
internal sealed class UnitCheck : IIfcCheck
{
    private const double RelativeTolerance = 1e-6;

    private static readonly FrozenDictionary<string, (string Unit, double Factor)> Recommended = TableText.Lines("conversion-units.tsv")
        .ToFrozenDictionary(
            cells => cells[0],
            cells => (cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture) * Prefix(cells[3]) * (cells[4] == "GRAM" ? 1e-3 : 1)),
            StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Bases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LENGTHUNIT"] = "METRE",
        ["AREAUNIT"] = "SQUARE_METRE",
        ["VOLUMEUNIT"] = "CUBIC_METRE",
        ["PLANEANGLEUNIT"] = "RADIAN",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity assignment in subject.Model.OfType(IfcClass.IfcUnitAssignment))
        {
            foreach (IfcEntity unit in assignment.References("Units"))
            {
                if (unit.Is(IfcClass.IfcConversionBasedUnit))
                    Check(subject, unit);
            }
        }
    }

    private static void Check(IfcSubject subject, IfcEntity unit)
    {
        string name = unit.Text("Name") ?? "";
        string kind = unit.Enum("UnitType") ?? "";
        IfcEntity measure = unit.Reference("ConversionFactor");
        IfcEntity basis = measure.Exists ? measure.Reference("UnitComponent") : default;
        bool isNamed = Recommended.TryGetValue(name, out (string Unit, double Factor) known) && known.Unit == kind;
        if (!isNamed && Bases.ContainsKey(kind))
            subject.Report("ifc-pjs001", unit, "Name", name, string.Join(", ", Recommended.Where(row => row.Value.Unit == kind).Select(row => row.Key).Order(StringComparer.Ordinal)));
        if (!basis.Is(IfcClass.IfcSIUnit) || (Bases.TryGetValue(kind, out string? si) && basis.Enum("Name") != si))
            subject.Report("ifc-pjs001", unit, "ConversionFactor", basis.ToString(), Bases.GetValueOrDefault(kind) ?? "IfcSIUnit");
        else if (isNamed && Factor(subject.Model, measure, basis) is { } factor && Math.Abs(factor - known.Factor) > RelativeTolerance * known.Factor)
            subject.Report("ifc-pjs001", unit, "ConversionFactor", Text(factor), Text(known.Factor));
    }

    // As it stands: the units of the model repair what is known to be wrong.
    private static double? Factor(IfcModel model, IfcEntity measure, IfcEntity basis) =>
        measure.Double("ValueComponent") * model.Units.Of(basis)?.Factor;

    private static double Prefix(string name) => name switch { "MILLI" => 1e-3, "KILO" => 1e3, _ => 1 };

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
