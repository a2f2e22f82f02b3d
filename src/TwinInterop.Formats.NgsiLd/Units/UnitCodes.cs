using System.Collections.Frozen;

namespace TwinInterop.Formats.NgsiLd.Units;

/// <summary>Unit codes of UN/CEFACT and the UCUM symbols of the model.</summary>
/// <remarks>
/// Source: UN/CEFACT Recommendation 20 (common codes), ETSI GS CIM 009 V1.8.1, 4.5.2 (unitCode); UCUM 2.1. The table is
/// <c>units.csv</c>: the first row of a code is its symbol, the others are other spellings of it.
/// </remarks>
internal static class UnitCodes
{
    private static readonly (FrozenDictionary<string, string> ByUnit, FrozenDictionary<string, string> ByCode) Table = Load();

    /// <summary>The code of a unit, whatever its spelling; null when the table has none.</summary>
    public static string? CodeOf(string unit) => Table.ByUnit.GetValueOrDefault(unit);

    /// <summary>The UCUM symbol of a code; null when the table has none.</summary>
    public static string? UnitOf(string code) => Table.ByCode.GetValueOrDefault(code);

    /// <summary>Every code, sorted.</summary>
    public static IEnumerable<string> Codes => Table.ByCode.Keys.Order(StringComparer.Ordinal);

    private static (FrozenDictionary<string, string> ByUnit, FrozenDictionary<string, string> ByCode) Load()
    {
        var byUnit = new Dictionary<string, string>(StringComparer.Ordinal);
        var byCode = new Dictionary<string, string>(StringComparer.Ordinal);
        using Stream stream = typeof(UnitCodes).Assembly.GetManifestResourceStream("TwinInterop.Formats.NgsiLd.Units.units.csv")
            ?? throw new InvalidDataException("Expected the embedded table Units/units.csv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            byUnit.Add(fields[1], fields[0]);
            byCode.TryAdd(fields[0], fields[1]);
        }

        return (byUnit.ToFrozenDictionary(StringComparer.Ordinal), byCode.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
