using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Units;

/// <summary>SI units, prefixes, usual conversion-based units, and which kind of unit each measure has.</summary>
/// <remarks>ISO 16739-1:2024, 8.11; UCUM 2.2.</remarks>
internal static class UnitTables
{
    /// <summary>The unit type of a measure without dimension.</summary>
    internal const string None = "NONE";

    /// <summary>The unit type of currencies.</summary>
    internal const string Monetary = "MONETARY";

    /// <summary>The unit type of a measure whose unit stands beside the value or nowhere.</summary>
    internal const string Context = "CONTEXT";

    /// <summary>UCUM code, factor to the coherent unit, and the power of the metre, by SI unit name.</summary>
    internal static IReadOnlyDictionary<string, SiUnit> SiUnits { get; } =
        SchemaTable.Rows("Units.si-units.tsv").ToDictionary(
            row => row[0],
            row => new SiUnit(row[1], Number(row[2]), int.Parse(row[3], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

    /// <summary>UCUM code and factor by SI prefix.</summary>
    internal static IReadOnlyDictionary<string, SiUnit> Prefixes { get; } =
        SchemaTable.Rows("Units.si-prefixes.tsv").ToDictionary(
            row => row[0], row => new SiUnit(row[1], Number(row[2]), 1), StringComparer.Ordinal);

    /// <summary>Conversion-based units by their usual names; several have the same unit type.</summary>
    internal static IReadOnlyList<(string Name, IfcUnit Unit)> Conversions { get; } =
    [
        .. SchemaTable.Rows("Units.conversion-units.tsv").Select(row => (row[0], new IfcUnit(row[1], row[3], Number(row[2])))),
    ];

    private static readonly Dictionary<string, string> Coherent = SchemaTable.Rows("Units.unit-types.tsv")
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> MeasureExceptions = SchemaTable.Rows("Units.measure-exceptions.tsv")
        .ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit types that have a coherent unit, named ones first.</summary>
    internal static IEnumerable<string> Types { get; } = [.. SchemaTable.Rows("Units.unit-types.tsv").Select(row => row[0])];

    /// <summary>The coherent SI unit of a unit type; null when the type is not known.</summary>
    internal static IfcUnit? Default(string unitType) => unitType switch
    {
        None => new IfcUnit(None, "1", 1),
        _ => Coherent.TryGetValue(unitType, out string? ucum) ? new IfcUnit(unitType, ucum, 1) : null,
    };

    /// <summary>The unit type of a measure, for example <c>LENGTHUNIT</c> of <c>IfcPositiveLengthMeasure</c>; null when it is no measure.</summary>
    /// <param name="measure">The name of a defined type, whatever its case.</param>
    /// <param name="schema">The release that defines it.</param>
    internal static string? UnitTypeOf(string measure, IfcSchema schema)
    {
        for (string? name = measure; name is not null; name = schema.Type(name)?.Underlying?.Name)
        {
            if (MeasureExceptions.TryGetValue(name, out string? unitType))
                return unitType;
            if (Regular(name) is { } regular)
                return regular;
        }

        return null;
    }

    // IfcLengthMeasure is measured in LENGTHUNIT.
    private static string? Regular(string measure)
    {
        const string Prefix = "IFC";
        const string Suffix = "MEASURE";
        string upper = measure.ToUpperInvariant();
        if (!upper.StartsWith(Prefix, StringComparison.Ordinal) || !upper.EndsWith(Suffix, StringComparison.Ordinal)
            || upper.Length <= Prefix.Length + Suffix.Length)
        {
            return null;
        }

        string unitType = string.Concat(upper.AsSpan(Prefix.Length, upper.Length - Prefix.Length - Suffix.Length), "UNIT");
        return Coherent.ContainsKey(unitType) || unitType == "COMPOUNDPLANEANGLEUNIT" ? unitType : null;
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
