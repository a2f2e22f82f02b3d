using System.Globalization;
using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>The choices of the writer of CityGML.</summary>
/// <param name="Version">The version to write.</param>
/// <param name="Decimals">Decimals of a metre in coordinates, 0 to 6; null for 6.</param>
internal sealed record CityGmlWriterOptions(CityGmlVersion Version, int? Decimals)
{
    /// <summary>The setting that limits the decimals of coordinates.</summary>
    public const string DecimalsSetting = "decimals";

    /// <summary>The choices in the user's options; version 2.0 when none is named.</summary>
    /// <exception cref="ArgumentException">The version or a setting is unknown or out of range.</exception>
    public static CityGmlWriterOptions Parse(WriteOptions options)
    {
        CityGmlVersion version = options.Version switch
        {
            null or "2.0" or "2" => CityGmlVersion.V2,
            "3.0" or "3" => CityGmlVersion.V3,
            "1.0" or "1" => CityGmlVersion.V1,
            var other => throw new ArgumentException($"Expected CityGML version 1.0, 2.0 or 3.0, found '{other}'.", nameof(options)),
        };
        int? decimals = null;
        foreach ((string name, string value) in options.Settings)
        {
            if (name != DecimalsSetting)
                throw new ArgumentException($"Expected the setting '{DecimalsSetting}', found '{name}'.", nameof(options));
            bool fits = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 6;
            decimals = fits ? number : throw new ArgumentException($"Expected 0 to 6 decimals, found '{value}'.", nameof(options));
        }

        return new CityGmlWriterOptions(version, decimals);
    }
}
