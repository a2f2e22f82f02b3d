using System.Collections.Frozen;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>The dimensional exponents of the kinds of units.</summary>
/// <remarks>Source: ISO 16739-1:2024, IfcCorrectDimensions, IfcDimensionsForSiUnit; BIPM, the International System of Units.</remarks>
internal static class UnitDimensions
{
    // Length, mass, time, electric current, temperature, amount of substance, luminous intensity.
    private static readonly FrozenDictionary<string, int[]> ByKind = new Dictionary<string, int[]>(StringComparer.Ordinal)
    {
        ["LENGTHUNIT"] = [1, 0, 0, 0, 0, 0, 0],
        ["MASSUNIT"] = [0, 1, 0, 0, 0, 0, 0],
        ["TIMEUNIT"] = [0, 0, 1, 0, 0, 0, 0],
        ["ELECTRICCURRENTUNIT"] = [0, 0, 0, 1, 0, 0, 0],
        ["THERMODYNAMICTEMPERATUREUNIT"] = [0, 0, 0, 0, 1, 0, 0],
        ["AMOUNTOFSUBSTANCEUNIT"] = [0, 0, 0, 0, 0, 1, 0],
        ["LUMINOUSINTENSITYUNIT"] = [0, 0, 0, 0, 0, 0, 1],
        ["PLANEANGLEUNIT"] = [0, 0, 0, 0, 0, 0, 0],
        ["SOLIDANGLEUNIT"] = [0, 0, 0, 0, 0, 0, 0],
        ["AREAUNIT"] = [2, 0, 0, 0, 0, 0, 0],
        ["VOLUMEUNIT"] = [3, 0, 0, 0, 0, 0, 0],
        ["ABSORBEDDOSEUNIT"] = [2, 0, -2, 0, 0, 0, 0],
        ["RADIOACTIVITYUNIT"] = [0, 0, -1, 0, 0, 0, 0],
        ["ELECTRICCAPACITANCEUNIT"] = [-2, -1, 4, 2, 0, 0, 0],
        ["DOSEEQUIVALENTUNIT"] = [2, 0, -2, 0, 0, 0, 0],
        ["ELECTRICCHARGEUNIT"] = [0, 0, 1, 1, 0, 0, 0],
        ["ELECTRICCONDUCTANCEUNIT"] = [-2, -1, 3, 2, 0, 0, 0],
        ["ELECTRICVOLTAGEUNIT"] = [2, 1, -3, -1, 0, 0, 0],
        ["ELECTRICRESISTANCEUNIT"] = [2, 1, -3, -2, 0, 0, 0],
        ["ENERGYUNIT"] = [2, 1, -2, 0, 0, 0, 0],
        ["FORCEUNIT"] = [1, 1, -2, 0, 0, 0, 0],
        ["FREQUENCYUNIT"] = [0, 0, -1, 0, 0, 0, 0],
        ["INDUCTANCEUNIT"] = [2, 1, -2, -2, 0, 0, 0],
        ["ILLUMINANCEUNIT"] = [-2, 0, 0, 0, 0, 0, 1],
        ["LUMINOUSFLUXUNIT"] = [0, 0, 0, 0, 0, 0, 1],
        ["MAGNETICFLUXUNIT"] = [2, 1, -2, -1, 0, 0, 0],
        ["MAGNETICFLUXDENSITYUNIT"] = [0, 1, -2, -1, 0, 0, 0],
        ["POWERUNIT"] = [2, 1, -3, 0, 0, 0, 0],
        ["PRESSUREUNIT"] = [-1, 1, -2, 0, 0, 0, 0],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The kind of unit that each name of the International System is of.
    private static readonly FrozenDictionary<string, string> KindOfName = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AMPERE"] = "ELECTRICCURRENTUNIT",
        ["BECQUEREL"] = "RADIOACTIVITYUNIT",
        ["CANDELA"] = "LUMINOUSINTENSITYUNIT",
        ["COULOMB"] = "ELECTRICCHARGEUNIT",
        ["CUBIC_METRE"] = "VOLUMEUNIT",
        ["DEGREE_CELSIUS"] = "THERMODYNAMICTEMPERATUREUNIT",
        ["FARAD"] = "ELECTRICCAPACITANCEUNIT",
        ["GRAM"] = "MASSUNIT",
        ["GRAY"] = "ABSORBEDDOSEUNIT",
        ["HENRY"] = "INDUCTANCEUNIT",
        ["HERTZ"] = "FREQUENCYUNIT",
        ["JOULE"] = "ENERGYUNIT",
        ["KELVIN"] = "THERMODYNAMICTEMPERATUREUNIT",
        ["LUMEN"] = "LUMINOUSFLUXUNIT",
        ["LUX"] = "ILLUMINANCEUNIT",
        ["METRE"] = "LENGTHUNIT",
        ["MOLE"] = "AMOUNTOFSUBSTANCEUNIT",
        ["NEWTON"] = "FORCEUNIT",
        ["OHM"] = "ELECTRICRESISTANCEUNIT",
        ["PASCAL"] = "PRESSUREUNIT",
        ["RADIAN"] = "PLANEANGLEUNIT",
        ["SECOND"] = "TIMEUNIT",
        ["SIEMENS"] = "ELECTRICCONDUCTANCEUNIT",
        ["SIEVERT"] = "DOSEEQUIVALENTUNIT",
        ["SQUARE_METRE"] = "AREAUNIT",
        ["STERADIAN"] = "SOLIDANGLEUNIT",
        ["TESLA"] = "MAGNETICFLUXDENSITYUNIT",
        ["VOLT"] = "ELECTRICVOLTAGEUNIT",
        ["WATT"] = "POWERUNIT",
        ["WEBER"] = "MAGNETICFLUXUNIT",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Names =
    [
        "LengthExponent", "MassExponent", "TimeExponent", "ElectricCurrentExponent", "ThermodynamicTemperatureExponent",
        "AmountOfSubstanceExponent", "LuminousIntensityExponent",
    ];

    /// <summary>Whether a unit has the dimensions of its kind; null for a kind that the schema does not bind.</summary>
    public static bool? AreRight(IfcEntity unit)
    {
        if (unit.Enum("UnitType") is not { } kind || !ByKind.TryGetValue(kind, out int[]? expected))
            return null;
        if (unit.Is(IfcClass.IfcSIUnit))
        {
            // Lumen and candela, hertz and becquerel have equal dimensions: that is all the schema compares.
            return unit.Enum("Name") is { } name && KindOfName.TryGetValue(name, out string? named)
                ? ByKind[named].AsSpan().SequenceEqual(expected)
                : null;
        }

        IfcEntity dimensions = unit.Reference("Dimensions");
        if (!dimensions.Exists)
            return null;
        for (int i = 0; i < Names.Length; i++)
        {
            // Some write the exponents with a point, which the schema check reports.
            if (dimensions.Double(Names[i]) is not { } exponent)
                return null;
            if (exponent != expected[i])
                return false;
        }

        return true;
    }
}
