using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Splitting;

/// <summary>The list of the datasets that an output was split into.</summary>
internal static class SplitIndex
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "index.json";

    public static void Write(
        Stream stream, DatasetInfo written, IFormat format, string? version, SplitRule rule, TileGrid? grid, IEnumerable<Piece> pieces)
    {
        using var json = new Utf8JsonWriter(stream, ConversionReportJson.Layout);
        json.WriteStartObject();
        json.WriteString("tool"u8, ConversionReportJson.Tool);
        json.WriteString("format"u8, format.Id);
        json.WriteString("version"u8, version ?? format.Versions[0].Version);
        json.WriteString("crs"u8, written.Crs.Horizontal is null ? null : written.Crs.ToString());
        json.WriteString("split"u8, rule.TileSize is null ? "object" : "tile");
        if (rule.TileSize is { } size)
        {
            json.WriteNumber("tileSize"u8, size);
            json.WriteString("gridCrs"u8, grid?.Crs.Horizontal?.ToString());
        }

        json.WriteStartArray("files"u8);
        foreach (Piece piece in pieces)
            Write(json, piece);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Piece piece)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, piece.File);
        if (piece.Tile is var (column, row))
        {
            json.WriteStartArray("tile"u8);
            json.WriteNumberValue(column);
            json.WriteNumberValue(row);
            json.WriteEndArray();
        }

        WriteBox(json, piece.Box);
        json.WriteNumber("objects"u8, piece.Objects);
        json.WriteNumber("ids"u8, piece.Ids);
        json.WriteNumber("outsideRelations"u8, piece.OutsideRelations);
        json.WriteNumber("bytes"u8, piece.Bytes);
        json.WriteString("sha256"u8, piece.Sha256);
        json.WriteEndObject();
    }

    /// <summary>Lowest ordinates, then highest; with heights where there are any.</summary>
    private static void WriteBox(Utf8JsonWriter json, BoundingBox box)
    {
        if (box.IsEmpty)
        {
            json.WriteNull("bbox"u8);
            return;
        }

        json.WriteStartArray("bbox"u8);
        foreach (Position corner in new[] { box.Min, box.Max })
        {
            json.WriteNumberValue(corner.X);
            json.WriteNumberValue(corner.Y);
            if (box.Min.HasHeight)
                json.WriteNumberValue(corner.Z);
        }

        json.WriteEndArray();
    }
}
