using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Quantities;

namespace TwinInterop.Inspection;

/// <summary>Writes what is in a dataset as one JSON object, its objects as they are read.</summary>
/// <param name="json">Takes the object; the caller writes what is around it.</param>
public sealed class InspectionJson(Utf8JsonWriter json)
{
    private bool _hasObjects;

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

    /// <summary>Completes the object.</summary>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (_hasObjects)
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
