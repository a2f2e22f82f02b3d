using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Units;

/// <summary>Makes units of the entities that define them, and reports those at fault.</summary>
internal sealed class UnitReader(IfcModel model)
{
    // A conversion-based unit rests on an SI unit, or on another conversion-based one.
    private const int MaxDepth = 8;
    private const int MaxExponent = 12;

    /// <summary>The unit that an entity defines; null when it is none or cannot be used, which is reported.</summary>
    internal IfcUnit? Read(IfcEntity unit) => Read(unit, 0);

    private IfcUnit? Read(IfcEntity unit, int depth)
    {
        if (!unit.Exists)
            return null;
        if (depth > MaxDepth)
            return Refuse(unit, $"at most {MaxDepth} conversions", "more");
        if (unit.Is(IfcClass.IfcSIUnit))
            return ReadSi(unit);
        if (unit.Is(IfcClass.IfcConversionBasedUnit))
            return ReadConversion(unit, depth);
        if (unit.Is(IfcClass.IfcContextDependentUnit))
            return new IfcUnit(TypeOf(unit), UcumCode.Annotation(unit.Text("Name") ?? ""), 1);
        if (unit.Is(IfcClass.IfcDerivedUnit))
            return ReadDerived(unit, depth);
        if (unit.Is(IfcClass.IfcMonetaryUnit))
            return new IfcUnit(UnitTables.Monetary, unit.Text("Currency") ?? unit.Enum("Currency") ?? "", 1);
        return Refuse(unit, "a unit", unit.ToString());
    }

    private IfcUnit? ReadSi(IfcEntity unit)
    {
        string name = unit.Enum("Name") ?? "";
        if (!UnitTables.SiUnits.TryGetValue(name, out SiUnit? si))
            return Refuse(unit, "the name of an SI unit", name);

        SiUnit? prefix = new("", 1, 1);
        if (unit.Enum("Prefix") is { } prefixName && !UnitTables.Prefixes.TryGetValue(prefixName, out prefix))
            return Refuse(unit, "an SI prefix", prefixName);

        // The prefix belongs to the metre: CENTI SQUARE_METRE is cm2, 1e-4 m2. Quotients keep 0.001 exact where products do not.
        double factor = prefix.Factor < 1
            ? si.Factor / Math.Pow(Math.Round(1 / prefix.Factor), si.Power)
            : si.Factor * Math.Pow(prefix.Factor, si.Power);
        double offset = name == "DEGREE_CELSIUS" ? 273.15 : 0;
        return new IfcUnit(TypeOf(unit), UcumCode.Power(prefix.Ucum + si.Ucum, si.Power), factor, offset);
    }

    private IfcUnit? ReadConversion(IfcEntity unit, int depth)
    {
        IfcEntity measure = unit.Reference("ConversionFactor");
        if (!measure.Exists)
            return Refuse(unit, "a conversion factor", "none");

        double? value = measure.Double("ValueComponent");
        if (value is not > 0)
            return Refuse(unit, "a conversion factor greater than zero", value?.ToString("R", null) ?? "none");
        if (Read(measure.Reference("UnitComponent"), depth + 1) is not { } basis)
            return Refuse(unit, "a conversion factor with a unit", "none");

        IfcUnit named = Recognise(unit, TypeOf(unit), unit.Text("Name") ?? "", value.Value * basis.Factor);
        return named with { Offset = unit.Double("ConversionOffset") ?? 0 };
    }

    private IfcUnit Recognise(IfcEntity unit, string type, string name, double factor)
    {
        const double Rounding = 1e-6;
        const double Coarse = 1e-3;
        (string Name, IfcUnit Unit) byName = UnitTables.Conversions.FirstOrDefault(entry =>
            entry.Unit.UnitType == type && ConversionName.Same(entry.Name, name));
        (string Name, IfcUnit Unit) byFactor = UnitTables.Conversions
            .Where(entry => entry.Unit.UnitType == type && Difference(entry.Unit.Factor, factor) <= Rounding)
            .OrderBy(entry => Difference(entry.Unit.Factor, factor))
            .FirstOrDefault();
        if (byFactor.Unit is not null)
        {
            if (byName.Unit is not null && byName.Name != byFactor.Name)
                model.Report(UnitDiagnostics.NameAndFactor, unit, name, byName.Unit.Factor, factor, byFactor.Name);
            return byFactor.Unit;
        }

        if (byName.Unit is null)
            return new IfcUnit(type, UcumCode.Annotation(name), factor);

        bool isRounded = Difference(byName.Unit.Factor, factor) <= Coarse;
        model.Report(
            isRounded ? UnitDiagnostics.RoundedFactor : UnitDiagnostics.UnusualFactor, unit, name, byName.Unit.Factor, factor);
        return isRounded ? byName.Unit : new IfcUnit(type, UcumCode.Annotation(name), factor);
    }

    private IfcUnit? ReadDerived(IfcEntity unit, int depth)
    {
        double factor = 1;
        var codes = new List<string>();
        foreach (IfcEntity element in unit.References("Elements"))
        {
            long exponent = element.Integer("Exponent") ?? 0;
            if (Math.Abs(exponent) is 0 or > MaxExponent)
                return Refuse(unit, $"exponents from 1 to {MaxExponent}", exponent);
            if (Read(element.Reference("Unit"), depth + 1) is not { } part)
                return Refuse(unit, "elements with a unit", "none");

            factor *= Math.Pow(part.Factor, exponent);
            // A difference of one degree Celsius is one kelvin.
            codes.Add(UcumCode.Power(part.Ucum == "Cel" ? "K" : part.Ucum, (int)exponent));
        }

        if (codes.Count == 0)
            return Refuse(unit, "elements", "none");

        string type = TypeOf(unit);
        string own = unit.Text("UserDefinedType") ?? type;
        return new IfcUnit(type == "USERDEFINED" ? own : type, UcumCode.Product(codes), factor);
    }

    private static double Difference(double expected, double found) => Math.Abs((found / expected) - 1);

    private static string TypeOf(IfcEntity unit) => unit.Enum("UnitType") ?? "";

    private IfcUnit? Refuse(IfcEntity unit, string expected, object found)
    {
        model.Report(UnitDiagnostics.Unusable, unit, expected, found);
        return null;
    }
}
