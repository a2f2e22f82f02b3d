using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Reading;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>Reads point clouds: pnts. Colours, normals and what is said of single points are booked as lost.</summary>
/// <remarks>Source: OGC 18-053r2, 11.</remarks>
/// <param name="context">Takes findings.</param>
internal sealed class PointCloudReader(ConversionContext context)
{
    private static readonly string[] Colours = ["RGBA", "RGB", "RGB565", "CONSTANT_RGBA"];

    /// <summary>Adds the file to a model.</summary>
    /// <exception cref="InvalidDatasetException">It cannot be read.</exception>
    public void Read(ReadOnlyMemory<byte> bytes, ContentReference reference, string location, bool tablesOnly, ContentModel model)
    {
        LegacyTile tile = LegacyTile.Parse(bytes, 28, location);
        LegacyTable table = tile.Features;
        if (table.HasExtension("3DTILES_draco_point_compression"))
            throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.Draco, location, []));
        long count = table.Whole("POINTS_LENGTH") ?? 0;
        if (count < 0 || count > bytes.Length)
            throw LegacyTile.Fault(location, $"POINTS_LENGTH up to {bytes.Length}, the bytes of the file", count);
        int rows = (int)Math.Clamp(table.Whole("BATCH_LENGTH") ?? 0, 0, bytes.Length);
        int at = model.Tables.Count;
        if (rows > 0)
            model.Tables.Add(new BatchTableReader(tile, context).Read(rows));
        if (tablesOnly || count == 0)
            return;
        double[]? ids = rows > 0 ? table.Numbers("BATCH_ID", (int)count, 1, "UNSIGNED_SHORT") : null;
        model.Points.Add(new ContentPoints(
            Places(table, (int)count, reference.Transform), ids is null ? [] : Array.ConvertAll(ids, id => (uint)id), ids is null ? -1 : at));
        Book(tile, table, rows, location);
    }

    private static Vector3D[] Places(LegacyTable table, int count, Transform3D transform)
    {
        double[] centre = table.Global("RTC_CENTER", 3) ?? [0, 0, 0];
        double[] numbers = InstanceFrames.Positions(table, count);
        var places = new Vector3D[count];
        for (int i = 0; i < count; i++)
        {
            Position placed = transform.Apply(
                new Position(numbers[3 * i] + centre[0], numbers[(3 * i) + 1] + centre[1], numbers[(3 * i) + 2] + centre[2]));
            places[i] = new Vector3D(placed.X, placed.Y, placed.Z);
        }

        return places;
    }

    private void Book(LegacyTile tile, LegacyTable table, int rows, string location)
    {
        if (Colours.Any(table.Has))
            context.LoseUnread(BookAccount.Appearances, "CityModel", location, "pointCloud/colours");
        if (rows > 0 || tile.BatchJson.ValueKind != System.Text.Json.JsonValueKind.Object)
            return;
        int columns = tile.BatchJson.EnumerateObject().Count(member => member.Name is not ("extensions" or "extras"));
        if (columns == 0)
            return;
        context.Report(Tiles3DDiagnostics.UnreadMetadata, location, "single points", columns);
        context.LoseUnread(BookAccount.Attributes, "CityModel", location, "pointCloud/properties", columns);
    }
}
