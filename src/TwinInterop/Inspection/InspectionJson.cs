using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Quantities;
using TwinInterop.Model;

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

    /// <summary>Writes an object and all below it, with the figures of their own bodies.</summary>
    public void Add(DatasetInfo info, CityObject cityObject)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(cityObject);
        if (!_hasObjects)
            json.WriteStartArray("objects"u8);
        _hasObjects = true;
        foreach (CityObject current in cityObject.SelfAndDescendants())
            WriteObject(info, current);
    }

    /// <summary>Completes the object.</summary>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (_hasObjects)
            json.WriteEndArray();
        json.WriteString("format"u8, summary.Info.Format);
        json.WriteString("version"u8, summary.Info.Version);
        json.WriteString("crs"u8, summary.Info.Crs.Horizontal?.ToString());
        json.WriteString("heightReference"u8, summary.Info.Crs.Vertical?.ToString());
        json.WriteNull("georeferencing"u8);
        json.WriteString("declaredCrs"u8, summary.Info.Crs.Declared);
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

    private void WriteObject(DatasetInfo info, CityObject cityObject)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, cityObject.Id.Value);
        json.WriteString("sourceId"u8, cityObject.Source.LocalId);
        json.WriteString("sourceClass"u8, cityObject.SourceClass ?? cityObject.Class.Name);
        json.WriteString("class"u8, cityObject.Class.Name);
        LodGeometry? body = cityObject.Geometry
            .Where(geometry => geometry.Role == GeometryRole.Body)
            .MaxBy(geometry => geometry.Lod, StringComparer.Ordinal);
        BoundingBox box = body?.Geometry.Bounds() ?? BoundingBox.Empty;
        BodyQuantities? quantities = body is null ? null : TakeOff(info, box).Measure(body.Geometry);
        json.WriteString("lod"u8, body?.Lod);
        json.WriteNumber("triangles"u8, quantities?.Triangles ?? 0);
        json.WriteNumber("area"u8, quantities?.Area ?? 0);
        if (quantities?.Volume is { } volume)
            json.WriteNumber("volume"u8, volume);
        else
            json.WriteNull("volume"u8);
        json.WriteBoolean("closed"u8, quantities?.IsClosed ?? false);
        WriteBox("bbox", box.IsEmpty ? null : box);
        json.WriteEndObject();
    }

    private static QuantityTakeOff TakeOff(DatasetInfo info, BoundingBox box) =>
        Crs.Declarations.CrsDeclaration.IsGeographic(info.Crs) && !box.IsEmpty
            ? QuantityTakeOff.ForDegrees((box.Min.Y + box.Max.Y) / 2)
            : new QuantityTakeOff();

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
