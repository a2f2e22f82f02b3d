using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Alignments;
using TwinInterop.Geometry.Quantities;

namespace TwinInterop.Inspection;

/// <summary>Writes what is in a dataset as one JSON object, its objects as they are read.</summary>
/// <param name="json">Takes the object; the caller writes what is around it.</param>
public sealed class InspectionJson(Utf8JsonWriter json)
{
    private bool _hasObjects;
    private bool _hasAlignments;

    /// <summary>Begins the object.</summary>
    /// <param name="file">The file as the user named it.</param>
    public void Begin(string file)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, file);
    }

    /// <summary>Writes an object with the figures of its own body.</summary>
    public void Add(SurveyedObject surveyed)
    {
        ArgumentNullException.ThrowIfNull(surveyed);
        if (!_hasObjects)
            json.WriteStartArray("objects"u8);
        _hasObjects = true;
        json.WriteStartObject();
        json.WriteString("id"u8, surveyed.Id.Value);
        json.WriteString("sourceId"u8, surveyed.Source.LocalId);
        json.WriteString("sourceClass"u8, surveyed.SourceClass);
        json.WriteString("class"u8, surveyed.Class.Name);
        json.WriteString("lod"u8, surveyed.Lod);
        json.WriteNumber("triangles"u8, surveyed.Quantities?.Triangles ?? 0);
        json.WriteNumber("area"u8, surveyed.Quantities?.Area ?? 0);
        if (surveyed.Quantities?.Volume is { } volume)
            json.WriteNumber("volume"u8, volume);
        else
            json.WriteNull("volume"u8);
        json.WriteBoolean("closed"u8, surveyed.Quantities?.IsClosed ?? false);
        WriteBox("bbox", surveyed.BodyExtent.IsEmpty ? null : surveyed.BodyExtent);
        DiagnosticsJson.Write(json, "findings", surveyed.Findings);
        json.WriteEndObject();
    }

    /// <summary>Writes an alignment with its points; alignments come after all objects.</summary>
    public void Add(SurveyedAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        BeginAlignments();
        json.WriteStartObject();
        json.WriteString("sourceId"u8, alignment.Source.LocalId);
        json.WriteString("name"u8, alignment.Name);
        json.WriteStartArray("points"u8);
        foreach (StationPoint point in alignment.Points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.Station);
            json.WriteNumberValue(point.Point.X);
            json.WriteNumberValue(point.Point.Y);
            json.WriteNumberValue(point.Point.Z);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("referents"u8);
        foreach (AlignmentReferent referent in alignment.Referents)
        {
            json.WriteStartObject();
            json.WriteString("sourceId"u8, referent.SourceId);
            json.WriteString("name"u8, referent.Name);
            json.WriteNumber("distance"u8, referent.Distance);
            if (referent.Station is { } station)
                json.WriteNumber("station"u8, station);
            else
                json.WriteNull("station"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Begins the list of alignments, even where there are none to come.</summary>
    public void BeginAlignments()
    {
        if (_hasAlignments)
            return;
        if (_hasObjects)
            json.WriteEndArray();
        _hasObjects = false;
        _hasAlignments = true;
        json.WriteStartArray("alignments"u8);
    }

    /// <summary>Completes the object.</summary>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (_hasObjects || _hasAlignments)
            json.WriteEndArray();
        json.WriteString("format"u8, summary.Info.Format);
        json.WriteString("version"u8, summary.Info.Version);
        SpatialReference crs = summary.Info.Georeferencing?.Crs ?? summary.Info.Crs;
        json.WriteString("crs"u8, crs.Horizontal?.ToString());
        json.WriteString("heightReference"u8, crs.Vertical?.ToString());
        json.WriteString("georeferencing"u8, summary.Info.Georeferencing?.Evidence);
        json.WriteString("declaredCrs"u8, crs.Declared);
        json.WriteStartObject("counts"u8);
        foreach ((string name, long count) in summary.Counts)
            json.WriteNumber(name, count);
        json.WriteEndObject();
        json.WriteStartArray("lods"u8);
        foreach (string lod in summary.Lods)
            json.WriteStringValue(lod);
        json.WriteEndArray();
        WriteBox("bbox", summary.Extent);
        DiagnosticsJson.Write(json, "findings", summary.Diagnostics);
        json.WriteEndObject();
    }

    private void WriteBox(string name, BoundingBox? box)
    {
        if (box is not { } given)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        WriteCorner(given.Min);
        WriteCorner(given.Max);
        json.WriteEndArray();
    }

    private void WriteCorner(in Position corner)
    {
        json.WriteNumberValue(corner.X);
        json.WriteNumberValue(corner.Y);
        if (corner.HasHeight)
            json.WriteNumberValue(corner.Z);
        else
            json.WriteNullValue();
    }
}
