using System.Globalization;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>An angle as degrees, minutes, seconds and millionths of a second.</summary>
/// <remarks>ISO 16739-1:2024, IfcCompoundPlaneAngleMeasure: all parts of a negative angle are negative.</remarks>
/// <param name="Degrees">The angle in degrees.</param>
/// <param name="IsMixed">Whether parts have different signs; the first that is not 0 counts for all.</param>
/// <param name="Written">The parts as written.</param>
internal readonly record struct CompoundPlaneAngle(double Degrees, bool IsMixed, string Written)
{
    private static readonly double[] PartsPerDegree = [1, 60, 3600, 3_600_000_000];

    /// <summary>Reads an angle; null where the value is not a list of two to four numbers.</summary>
    public static CompoundPlaneAngle? Read(StepValue value)
    {
        Span<double> parts = stackalloc double[4];
        parts.Clear();
        int count = value.CopyDoubles(parts);
        if (count is < 2 or > 4)
            return null;

        int sign = 0;
        bool isMixed = false;
        double degrees = 0;
        for (int i = 0; i < count; i++)
        {
            if (sign == 0)
                sign = Math.Sign(parts[i]);
            isMixed |= parts[i] * sign < 0;
            degrees += Math.Abs(parts[i]) / PartsPerDegree[i];
        }

        string written = string.Join(", ", parts[..count].ToArray().Select(part => part.ToString(CultureInfo.InvariantCulture)));
        return new CompoundPlaneAngle(sign < 0 ? -degrees : degrees, isMixed, $"({written})");
    }
}
