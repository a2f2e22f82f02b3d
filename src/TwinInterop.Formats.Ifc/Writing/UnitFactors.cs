using TwinInterop.Formats.Ifc.Units;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Factors from units to the coherent SI unit of their type.</summary>
internal static class UnitFactors
{
    /// <summary>The factor; null for a unit of another type or one with an offset.</summary>
    /// <param name="ucum">The unit.</param>
    /// <param name="unitType">For example <c>LENGTHUNIT</c>.</param>
    public static double? Of(string ucum, string unitType)
    {
        if (UnitTables.Default(unitType) is not { } coherent)
            return null;
        if (coherent.Ucum == ucum)
            return 1;
        foreach ((string _, IfcUnit unit) in UnitTables.Conversions)
        {
            if (unit.Ucum == ucum && unit.UnitType == unitType)
                return unit.Factor;
        }

        int power = coherent.Ucum switch
        {
            "m2" => 2,
            "m3" => 3,
            _ => 1,
        };
        string symbol = coherent.Ucum == "kg" ? "g" : coherent.Ucum;
        double basis = coherent.Ucum == "kg" ? 1e-3 : 1;
        if (ucum == symbol)
            return basis;
        foreach (SiUnit prefix in UnitTables.Prefixes.Values)
        {
            if (ucum == prefix.Ucum + symbol)
                return basis * Math.Pow(prefix.Factor, power);
        }

        return null;
    }
}
