using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>What the user wants of an IFC file.</summary>
/// <param name="Release">The release of the schema.</param>
/// <param name="TimeStamp">The time stamp of the header; null to go by the source.</param>
internal sealed record IfcWriterOptions(IfcRelease Release, string? TimeStamp)
{
    public const string TimeStampSetting = "timestamp";

    /// <summary>Understands the options.</summary>
    /// <exception cref="ArgumentException">The version or a setting is unknown.</exception>
    public static IfcWriterOptions Parse(WriteOptions options)
    {
        IfcRelease release = options.Version?.ToUpperInvariant() switch
        {
            null or "IFC4" or "4" => IfcRelease.Ifc4,
            "IFC4X3" or "IFC4X3_ADD2" or "4X3" or "4.3" => IfcRelease.Ifc4x3,
            "IFC2X3" or "2X3" => IfcRelease.Ifc2x3,
            _ => throw new ArgumentException($"Expected IFC4, IFC4X3 or IFC2X3, found '{options.Version}'.", nameof(options)),
        };
        string? timeStamp = null;
        foreach ((string name, string value) in options.Settings)
        {
            if (name != TimeStampSetting)
                throw new ArgumentException($"Expected the setting '{TimeStampSetting}', found '{name}'.", nameof(options));
            bool isTime = DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
            timeStamp = isTime ? value : throw new ArgumentException($"Expected a date and time such as 2026-01-31T12:00:00, found '{value}'.", nameof(options));
        }

        return new IfcWriterOptions(release, timeStamp);
    }
}
