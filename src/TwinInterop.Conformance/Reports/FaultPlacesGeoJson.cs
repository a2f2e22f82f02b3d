using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwinInterop.Conformance.Reports;

/// <summary>Writes the places of faults as points, to be laid over a map.</summary>
/// <remarks>Source: RFC 7946. Findings without a place are counted in the member <c>unplaced</c>.</remarks>
public static class FaultPlacesGeoJson
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one feature collection and a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="stream">Takes UTF-8.</param>
    public static void Write(ValidationReport report, ReportLanguage language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        ReportPlaces places = ReportPlaces.Of(report);
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "FeatureCollection");
            json.WriteNumber("unplaced"u8, places.Unplaced);
            json.WriteStartArray("features"u8);
            foreach (PlacedFinding fault in places.Faults)
                WriteFeature(json, fault, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteFeature(Utf8JsonWriter json, PlacedFinding fault, ReportLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature");
        json.WriteStartObject("geometry"u8);
        json.WriteString("type"u8, "Point");
        json.WriteStartArray("coordinates"u8);
        json.WriteNumberValue(Math.Round(fault.Place.X, 8)); // a millimetre
        json.WriteNumberValue(Math.Round(fault.Place.Y, 8));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        json.WriteString("rule"u8, fault.Finding.Rule.Id);
        json.WriteString("severity"u8, ReportNames.Of(fault.Finding.Severity));
        json.WriteString("input"u8, fault.Subject.Input);
        json.WriteString("where"u8, fault.Finding.Where);
        json.WriteString("object"u8, fault.Finding.Subject);
        json.WriteString("message"u8, fault.Finding.MessageIn(language));
        json.WriteString("fix"u8, fault.Finding.FixIn(language));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
