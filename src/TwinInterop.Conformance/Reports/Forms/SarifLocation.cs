using System.Globalization;
using System.Text.Json;

namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>Where a finding is, as SARIF says it: the file, its line where one is known, the place in it by name, and a key that stays.</summary>
/// <remarks>Source: SARIF 2.1.0, 3.28 to 3.33.</remarks>
internal static class SarifLocation
{
    public static void Write(Utf8JsonWriter json, SubjectReport subject, int artifact, Finding finding)
    {
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, SarifForm.UriOf(subject.Input));
        json.WriteNumber("index"u8, artifact);
        json.WriteEndObject();
        if (LineOf(finding.Where) is { } at)
        {
            json.WriteStartObject("region"u8);
            json.WriteNumber("startLine"u8, at.Line);
            json.WriteNumber("startColumn"u8, at.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("logicalLocations"u8);
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName"u8, SafeText.Of(finding.Where));
        if (finding.Subject is not null)
            json.WriteString("name"u8, SafeText.Of(finding.Subject));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints"u8);
        json.WriteString("place/v1"u8, SafeText.Of(ReportComparison.KeyOf(subject, finding)));
        json.WriteEndObject();
        WritePlace(json, subject, finding);
    }

    private static void WritePlace(Utf8JsonWriter json, SubjectReport subject, Finding finding)
    {
        if (finding.Place is not { } place)
            return;
        json.WriteStartObject("properties"u8);
        json.WriteStartArray("position"u8);
        foreach (double ordinate in (ReadOnlySpan<double>)[place.X, place.Y, place.Z])
        {
            if (double.IsFinite(ordinate))
                json.WriteNumberValue(ordinate);
        }

        json.WriteEndArray();
        json.WriteString("crs"u8, SafeText.Of(subject.Crs.ToString()));
        json.WriteEndObject();
    }

    /// <summary>Line and column of a place such as <c>town.gml#12:5</c>; null where it is named otherwise.</summary>
    private static (int Line, int Column)? LineOf(string where)
    {
        string[] numbers = where[(where.LastIndexOf('#') + 1)..].Split(':');
        return numbers.Length == 2
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int line)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out int column)
            && line > 0 && column > 0 ? (line, column) : null;
    }
}
