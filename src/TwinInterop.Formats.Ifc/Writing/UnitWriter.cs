using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes units: those of the project, which are coherent SI units, and those that single values state.</summary>
/// <param name="instances">Takes them.</param>
internal sealed class UnitWriter(InstanceWriter instances)
{
    private static readonly Dictionary<string, string> CoherentTypes = FirstTypes();
    private readonly SortedDictionary<string, int> _assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? UnitType, int Number)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _siUnits = new(StringComparer.Ordinal);
    private int _noDimensions;

    /// <summary>Finds what a value in a unit is measured in.</summary>
    /// <param name="ucum">The unit.</param>
    /// <returns>
    /// The unit type, null for a unit that IFC does not know; and the instance of the unit, 0 where it is that of the project.
    /// </returns>
    public (string? UnitType, int Number) Find(string ucum)
    {
        if (!_known.TryGetValue(ucum, out (string? UnitType, int Number) known))
            _known.Add(ucum, known = Search(ucum));
        return known;
    }

    /// <summary>The unit of a type in the project.</summary>
    /// <param name="unitType">For example <c>LENGTHUNIT</c>.</param>
    public int Assign(string unitType)
    {
        if (_assigned.TryGetValue(unitType, out int number))
            return number;
        string ucum = UnitTables.Default(unitType)?.Ucum ?? throw new InvalidOperationException($"Expected a unit type, found {unitType}.");
        number = IsNamed(unitType) ? Simple(ucum, unitType) : Derived(ucum, unitType);
        _assigned.Add(unitType, number);
        return number;
    }

    /// <summary>Writes the units of the project.</summary>
    public int WriteAssignment()
    {
        foreach (string unitType in (ReadOnlySpan<string>)["LENGTHUNIT", "AREAUNIT", "VOLUMEUNIT", "PLANEANGLEUNIT"])
            Assign(unitType);
        return instances.Write(instances.New(IfcClass.IfcUnitAssignment).With("Units", StepArgument.References(_assigned.Values)));
    }

    private (string? UnitType, int Number) Search(string ucum)
    {
        if (ucum == "1")
            return (UnitTables.None, 0);
        if (CoherentTypes.TryGetValue(ucum, out string? unitType) && IsWritable(unitType, ucum))
        {
            Assign(unitType);
            return (unitType, 0);
        }

        foreach ((string name, IfcUnit unit) in UnitTables.Conversions)
        {
            if (unit.Ucum == ucum)
                return (unit.UnitType, Conversion(name, unit));
        }

        foreach (string type in CoherentTypes.Values)
        {
            if (IsNamed(type) && Parse(ucum, type) is not null)
                return (type, Simple(ucum, type));
        }

        return (null, Unknown(ucum));
    }

    private bool IsWritable(string unitType, string ucum) => IsNamed(unitType)
        ? Parse(ucum, unitType) is not null
        : IsMember("IfcDerivedUnitEnum", unitType) && ucum.Split('.').All(atom => Atom(atom).UnitType is not null);

    private bool IsNamed(string unitType) => IsMember("IfcUnitEnum", unitType);

    private bool IsMember(string enumeration, string name) => instances.Schema.Type(enumeration)?.Has(name) == true;

    private int Simple(string ucum, string unitType)
    {
        string key = $"{ucum} {unitType}";
        if (_siUnits.TryGetValue(key, out int number))
            return number;
        (string? prefix, string name) = Parse(ucum, unitType)
            ?? throw new InvalidOperationException($"Expected an SI unit, found {ucum}.");
        IfcInstance unit = instances.New(IfcClass.IfcSIUnit)
            .With("UnitType", StepArgument.Enumeration(unitType))
            .With("Prefix", prefix is null ? StepArgument.None : StepArgument.Enumeration(prefix))
            .With("Name", StepArgument.Enumeration(name));
        _siUnits.Add(key, number = instances.Write(unit));
        return number;
    }

    private int Derived(string ucum, string unitType)
    {
        var elements = new List<int>();
        foreach (string part in ucum.Split('.'))
        {
            (string atom, int exponent, string? type) = Atom(part);
            elements.Add(instances.Write(instances.New(IfcClass.IfcDerivedUnitElement)
                .With("Unit", StepArgument.Reference(Simple(atom, type!))) // asked before: see IsWritable
                .With("Exponent", StepArgument.Integer(exponent))));
        }

        return instances.Write(instances.New(IfcClass.IfcDerivedUnit)
            .With("Elements", StepArgument.References(elements))
            .With("UnitType", StepArgument.Enumeration(unitType)));
    }

    private (string Symbol, int Exponent, string? UnitType) Atom(string atom)
    {
        int digits = atom.Length;
        while (digits > 0 && (char.IsAsciiDigit(atom[digits - 1]) || atom[digits - 1] == '-'))
            digits--;
        string symbol = atom[..digits];
        int exponent = digits == atom.Length ? 1 : int.Parse(atom.AsSpan(digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return CoherentTypes.TryGetValue(symbol, out string? type) && IsNamed(type) ? (symbol, exponent, type) : (symbol, exponent, null);
    }

    private int Conversion(string name, IfcUnit unit)
    {
        string coherent = UnitTables.Default(unit.UnitType)!.Ucum; // the table names known types
        int basis = IsNamed(unit.UnitType) ? Simple(coherent, unit.UnitType) : Derived(coherent, unit.UnitType);
        int factor = instances.Write(instances.New(IfcClass.IfcMeasureWithUnit)
            .With("ValueComponent", StepArgument.Typed(MeasureTypes.Of(unit.UnitType, instances.Schema) ?? "IfcReal", StepArgument.Real(unit.Factor)))
            .With("UnitComponent", StepArgument.Reference(basis)));
        return instances.Write(instances.New(IfcClass.IfcConversionBasedUnit)
            .With("Dimensions", StepArgument.Reference(Dimensions(unit.UnitType)))
            .With("UnitType", StepArgument.Enumeration(unit.UnitType))
            .With("Name", StepArgument.Text(name))
            .With("ConversionFactor", StepArgument.Reference(factor)));
    }

    private int Unknown(string name)
    {
        if (_noDimensions == 0)
            _noDimensions = Dimensions("");
        return instances.Write(instances.New(IfcClass.IfcContextDependentUnit)
            .With("Dimensions", StepArgument.Reference(_noDimensions))
            .With("UnitType", StepArgument.Enumeration("USERDEFINED"))
            .With("Name", StepArgument.Text(name)));
    }

    private int Dimensions(string unitType)
    {
        (int length, int mass, int time, int temperature) = unitType switch
        {
            "LENGTHUNIT" => (1, 0, 0, 0),
            "AREAUNIT" => (2, 0, 0, 0),
            "VOLUMEUNIT" => (3, 0, 0, 0),
            "MASSUNIT" => (0, 1, 0, 0),
            "TIMEUNIT" => (0, 0, 1, 0),
            "FORCEUNIT" => (1, 1, -2, 0),
            "PRESSUREUNIT" => (-1, 1, -2, 0),
            "ENERGYUNIT" => (2, 1, -2, 0),
            "THERMODYNAMICTEMPERATUREUNIT" => (0, 0, 0, 1),
            _ => (0, 0, 0, 0),
        };
        return instances.Write(instances.New(IfcClass.IfcDimensionalExponents)
            .With("LengthExponent", StepArgument.Integer(length)).With("MassExponent", StepArgument.Integer(mass))
            .With("TimeExponent", StepArgument.Integer(time)).With("ElectricCurrentExponent", StepArgument.Integer(0))
            .With("ThermodynamicTemperatureExponent", StepArgument.Integer(temperature))
            .With("AmountOfSubstanceExponent", StepArgument.Integer(0)).With("LuminousIntensityExponent", StepArgument.Integer(0)));
    }

    /// <summary>Prefix and name of an SI unit of a type; null where it is none.</summary>
    private static (string? Prefix, string Name)? Parse(string ucum, string unitType)
    {
        foreach ((string name, SiUnit unit) in UnitTables.SiUnits)
        {
            string suffix = unit.Power == 1 ? "" : unit.Power.ToString(CultureInfo.InvariantCulture);
            string symbol = unit.Ucum + suffix;
            if (!ucum.EndsWith(symbol, StringComparison.Ordinal) || !Measures(unit, unitType))
                continue;
            string prefix = ucum[..^symbol.Length];
            if (prefix.Length == 0)
                return (null, name);
            foreach ((string prefixName, SiUnit known) in UnitTables.Prefixes)
            {
                if (known.Ucum == prefix)
                    return (prefixName, name);
            }
        }

        return null;
    }

    // An SI unit measures what its symbol is the coherent unit of; grams measure mass, degrees Celsius temperature.
    private static bool Measures(SiUnit unit, string unitType)
    {
        string coherent = unit.Ucum switch
        {
            "g" => "kg",
            "Cel" => "K",
            "m" when unit.Power > 1 => UcumCode.Power("m", unit.Power),
            _ => unit.Ucum,
        };
        return UnitTables.Default(unitType)?.Ucum == coherent;
    }

    private static Dictionary<string, string> FirstTypes()
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string unitType in UnitTables.Types)
            types.TryAdd(UnitTables.Default(unitType)!.Ucum, unitType); // the table has a unit for each
        return types;
    }
}
