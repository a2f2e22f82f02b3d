using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Minutes and seconds keep their ranges and have the sign of the degrees, whose range the check of places knows.</summary>
/// <remarks>Source: ISO 16739-1:2024, IfcCompoundPlaneAngleMeasure.</remarks>
[Checks("ifc-where-angle")]
internal sealed class AngleCheck : IIfcCheck
{
    private static readonly string[] Attributes = ["RefLatitude", "RefLongitude"];

    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity site in subject.Model.OfType(IfcClass.IfcSite))
        {
            foreach (string attribute in Attributes)
            {
                using PooledList<int>? parts = site[attribute].ReadIntegers();
                if (parts is not null && parts.Span.Length is 3 or 4 && Fault(parts.Span) is { } fault)
                    subject.Report("ifc-where-angle", site, attribute, System.Text.Encoding.ASCII.GetString(site[attribute].Text), fault);
            }
        }
    }

    private static string? Fault(ReadOnlySpan<int> parts)
    {
        if (Math.Abs((long)parts[1]) >= 60)
            return "minutes below 60";
        if (Math.Abs((long)parts[2]) >= 60)
            return "seconds below 60";
        if (parts.Length == 4 && Math.Abs((long)parts[3]) >= 1_000_000)
            return "millionths of a second below 1000000";
        return parts.ContainsAnyExceptInRange(0, int.MaxValue) && parts.ContainsAnyExceptInRange(int.MinValue, 0) ? "parts of one sign" : null;
    }
}
