using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Reads ePSet_MapConversion and ePSet_ProjectedCRS, with which IFC2x3 files are georeferenced, in any case of the names.</summary>
/// <remarks>User Guide for Geo-referencing in IFC, version 2.0 (buildingSMART Australasia), 4.3.</remarks>
internal sealed class PropertySetOperationReader(IfcModel model, DeclaredCrsReader systems)
{
    private const string ConversionSet = "ePSet_MapConversion";
    private const string CrsSet = "ePSet_ProjectedCRS";

    /// <summary>The system that ePSet_ProjectedCRS declares; null where there is none.</summary>
    public DeclaredCrs? Crs { get; private set; }

    /// <summary>The conversion; null where there is none.</summary>
    public CoordinateOperationData? Read()
    {
        IfcEntity conversion = default;
        IfcEntity crs = default;
        foreach (IfcEntity set in model.OfType(IfcClass.IfcPropertySet))
        {
            string? name = set.Text("Name");
            if (!conversion.Exists && string.Equals(name, ConversionSet, StringComparison.OrdinalIgnoreCase))
                conversion = set;
            else if (!crs.Exists && string.Equals(name, CrsSet, StringComparison.OrdinalIgnoreCase))
                crs = set;
        }

        if (crs.Exists)
            Crs = ReadCrs(crs);
        return conversion.Exists ? ReadConversion(conversion) : null;
    }

    private DeclaredCrs ReadCrs(IfcEntity set)
    {
        var values = Values(set);
        return systems.Read(
            new CrsTexts(
                values.GetValueOrDefault("Name"), values.GetValueOrDefault("Description"), values.GetValueOrDefault("GeodeticDatum"),
                values.GetValueOrDefault("VerticalDatum"), values.GetValueOrDefault("MapProjection"), values.GetValueOrDefault("MapZone")),
            UnitByName(values.GetValueOrDefault("MapUnit")),
            set);
    }

    private CoordinateOperationData? ReadConversion(IfcEntity set)
    {
        var values = Values(set);
        var numbers = new Dictionary<string, double?>(StringComparer.Ordinal);
        foreach (string name in new[] { "Eastings", "Northings", "OrthogonalHeight", "XAxisAbscissa", "XAxisOrdinate", "Scale" })
        {
            string? text = values.GetValueOrDefault(name);
            double? number = text is null ? null : Number(text);
            if (number is null && text is not null)
            {
                model.Report(GeoreferenceDiagnostics.PropertyNotNumber, set, name, DeclaredCrsReader.Shown(text));
                return null;
            }

            numbers[name] = number;
        }

        if (numbers["Eastings"] is not { } eastings || numbers["Northings"] is not { } northings)
        {
            model.Report(GeoreferenceDiagnostics.NumberMissing, set, "Eastings and Northings");
            return null;
        }

        // Some write the name of the target into the conversion itself.
        Crs ??= values.GetValueOrDefault("TargetCRS") is { } target ? systems.Read(new CrsTexts(target), null, set) : null;
        return new CoordinateOperationData
        {
            Evidence = GeoreferenceEvidence.PropertySet,
            Entity = set,
            Crs = Crs ?? systems.Read(new CrsTexts(null), null, set),
            First = eastings,
            Second = northings,
            Height = numbers["OrthogonalHeight"] ?? 0,
            Abscissa = numbers["XAxisAbscissa"],
            Ordinate = numbers["XAxisOrdinate"],
            Scale = numbers["Scale"],
        };
    }

    private static Dictionary<string, string> Values(IfcEntity set)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IfcEntity property in set.References("HasProperties"))
        {
            if (!property.Is(IfcClass.IfcPropertySingleValue) || property.Text("Name") is not { } name)
                continue;
            string? value = property.Text("NominalValue")
                ?? property.Double("NominalValue")?.ToString("R", CultureInfo.InvariantCulture);
            if (!string.IsNullOrWhiteSpace(value))
                values.TryAdd(name.Trim(), value.Trim());
        }

        return values;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private static double? UnitByName(string? text) => (text ?? "").Trim().ToUpperInvariant() switch
    {
        "METRE" or "METER" or "METRES" or "METERS" or "M" => 1,
        "MILLIMETRE" or "MILLIMETER" or "MM" => 0.001,
        "CENTIMETRE" or "CENTIMETER" or "CM" => 0.01,
        "FOOT" or "FEET" or "FT" => 0.3048,
        "US SURVEY FOOT" or "US SURVEY FEET" or "FTUS" or "US-FT" => 1200.0 / 3937.0,
        _ => null,
    };
}
