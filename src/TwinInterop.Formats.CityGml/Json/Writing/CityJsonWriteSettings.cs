using System.Globalization;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>What the user wants of a CityJSON target.</summary>
/// <param name="Version"><c>2.0</c> or <c>1.1</c>.</param>
/// <param name="IsSequence">Whether one feature stands on each line.</param>
/// <param name="Decimals">Decimals of horizontal ordinates; null to go by the CRS.</param>
internal sealed record CityJsonWriteSettings(string Version, bool IsSequence, int? Decimals)
{
    private const int MostDecimals = 12;

    /// <summary>Reads and checks the options.</summary>
    /// <exception cref="ArgumentException">The version or a setting is not one of the format's.</exception>
    public static CityJsonWriteSettings From(WriteOptions options)
    {
        string version = options.Version ?? "2.0";
        if (version is not ("2.0" or "1.1"))
            throw new ArgumentException($"Expected the CityJSON version 2.0 or 1.1, found '{version}'.", nameof(options));
        bool isSequence = false;
        int? decimals = null;
        foreach ((string name, string value) in options.Settings)
        {
            switch (name)
            {
                case CityJsonFormat.SequenceSetting when value is "yes" or "no":
                    isSequence = value == "yes";
                    break;
                case CityJsonFormat.DecimalsSetting
                    when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MostDecimals:
                    decimals = number;
                    break;
                default:
                    throw new ArgumentException(
                        $"Expected sequence=yes|no or decimals=0-{MostDecimals}, found '{name}={value}'.", nameof(options));
            }
        }

        return new CityJsonWriteSettings(version, isSequence, decimals);
    }
}
