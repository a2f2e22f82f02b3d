using System.Globalization;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Moments as seconds since 1970.</summary>
internal static class TimeStamps
{
    /// <summary>The seconds of a moment; null where reading them would not give the same text.</summary>
    public static long? Of(TimeValue time)
    {
        if (!DateTimeOffset.TryParse(time.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
            return null;
        long seconds = moment.ToUnixTimeSeconds();
        return seconds > 0 && ValueReader.InstantOf(seconds) == time ? seconds : null;
    }
}
