using System.Globalization;
using TwinInterop.Model;
using TwinInterop.Selection.Conditions;

namespace TwinInterop.Extrusion;

/// <summary>Finds how high an object is and where it stands, by the names that suppliers use.</summary>
/// <param name="options">What the user states.</param>
internal sealed class HeightAttributes(ExtrusionOptions options)
{
    /// <summary>What a storey is taken for where only their number is known.</summary>
    public const double MetresPerStorey = 3;

    /// <summary>Heights in metres: CityGML, IGN's BD TOPO, OpenStreetMap and others, the most telling first.</summary>
    private static readonly string[] Heights =
    [
        "measuredHeight", "height", "HAUTEUR", "building:height", "buildingHeight", "building_height", "render_height", "heightAboveGround",
        "h_mean", "H_MEAN",
    ];

    /// <summary>Numbers of storeys.</summary>
    private static readonly string[] Storeys =
        ["storeysAboveGround", "floorsAboveGround", "building:levels", "nombre_d_etages", "NB_ETAGES", "nb_etages", "levels", "storeys"];

    /// <summary>Heights of the ground.</summary>
    private static readonly string[] Grounds =
    [
        "altitude_minimale_sol", "Z_MIN_SOL", "altitude_maximale_sol", "Z_MAX_SOL", "groundHeight", "ground_height", "groundElevation",
        "ground_elevation", "baseElevation", "base_elevation",
    ];

    /// <summary>The height, in metres, and the attribute that tells it.</summary>
    public (double Metres, string Attribute, bool IsByStoreys)? HeightOf(CityObject item)
    {
        if (First(item, options.HeightAttribute is { } stated ? [stated] : Heights) is { } height)
            return (height.Number, height.Attribute, false);
        return options.HeightAttribute is null && First(item, Storeys) is { } storeys
            ? (storeys.Number * MetresPerStorey, storeys.Attribute, true)
            : null;
    }

    /// <summary>The height of the ground, and the attribute that tells it; null where none does.</summary>
    public (double Number, string Attribute)? GroundOf(CityObject item) =>
        First(item, options.GroundAttribute is { } stated ? [stated] : Grounds);

    private static (double Number, string Attribute)? First(CityObject item, string[] names)
    {
        foreach (string name in names)
        {
            foreach (CityAttribute attribute in item.Attributes)
            {
                if (!string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase))
                    continue;
                foreach (AttributeValue value in AttributeLookup.ValuesOf(item, attribute.Name))
                {
                    if (MetresOf(value) is { } number)
                        return (number, attribute.Name);
                }
            }
        }

        return null;
    }

    private static double? MetresOf(AttributeValue value) => value switch
    {
        IntegerValue integer => integer.Number,
        DecimalValue { Number: var number } when double.IsFinite(number) => number,
        MeasureValue measure when MetresPer(measure.Unit) is { } metres && double.IsFinite(measure.Number) => measure.Number * metres,
        TextValue text => NumberIn(text.Text),
        _ => null,
    };

    /// <summary>A number that stands as text, perhaps with the sign of metres: OpenStreetMap's <c>12.5 m</c>.</summary>
    private static double? NumberIn(string text)
    {
        ReadOnlySpan<char> number = text.AsSpan().Trim();
        if (number.EndsWith("m", StringComparison.Ordinal))
            number = number[..^1].TrimEnd();
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double metres) && double.IsFinite(metres) ? metres : null;
    }

    /// <summary>UCUM, UN/CEFACT Recommendation 20 and the names of CityGML; null for a unit that is not one of length.</summary>
    private static double? MetresPer(string? unit) => unit switch
    {
        null or "" or "m" or "M" or "MTR" or "#m" or "metre" or "meter" or "urn:adv:uom:m" or "urn:ogc:def:uom:EPSG::9001" => 1,
        "cm" or "CMT" => 0.01,
        "mm" or "MMT" => 0.001,
        "ft" or "[ft_i]" or "FOT" or "urn:ogc:def:uom:EPSG::9002" => 0.3048,
        _ => null,
    };
}
