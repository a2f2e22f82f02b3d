using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes the nested arrays of geometry objects.</summary>
internal static class GeometryJson
{
    /// <summary>Writes type and boundaries of a geometry that is no instance.</summary>
    public static void WriteBoundaries(Utf8JsonWriter json, PlannedGeometry geometry, string lod)
    {
        json.WriteString("type"u8, geometry.Kind.ToString());
        json.WriteString("lod"u8, lod);
        json.WritePropertyName("boundaries"u8);
        switch (geometry.Depth)
        {
            case 1:
                json.WriteStartArray();
                foreach (PlannedItem item in geometry.Items)
                    json.WriteNumberValue(item.Runs[0][0]);
                json.WriteEndArray();
                break;
            case 2:
                json.WriteStartArray();
                foreach (PlannedItem item in geometry.Items)
                    WriteIndices(json, item.Runs[0]);
                json.WriteEndArray();
                break;
            default:
                WriteNested(json, geometry, static (writer, item) =>
                {
                    writer.WriteStartArray();
                    foreach (int[] run in item.Runs)
                        WriteIndices(writer, run);
                    writer.WriteEndArray();
                });
                break;
        }
    }

    /// <summary>Writes an instance of a template.</summary>
    public static void WriteInstance(Utf8JsonWriter json, PlannedGeometry geometry, bool isNorthFirst)
    {
        json.WriteString("type"u8, "GeometryInstance"u8);
        json.WriteNumber("template"u8, geometry.Template);
        json.WriteStartArray("boundaries"u8);
        json.WriteNumberValue(geometry.ReferenceVertex);
        json.WriteEndArray();
        json.WriteStartArray("transformationMatrix"u8);
        ReadOnlySpan<double> m = geometry.Matrix!.Elements.AsSpan(); // an instance has a matrix
        int[] rows = isNorthFirst ? [1, 0, 2, 3] : [0, 1, 2, 3];
        foreach (int row in rows)
        {
            foreach (double element in m.Slice(row * 4, 4))
                json.WriteNumberValue(element);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the semantic object of each item, by its place among those written.</summary>
    public static void WriteSemanticValues(Utf8JsonWriter json, PlannedGeometry geometry)
    {
        json.WritePropertyName("values"u8);
        WriteNested(json, geometry, (writer, item) =>
        {
            if (item.Semantic < 0)
                writer.WriteNullValue();
            else
                writer.WriteNumberValue(geometry.PlaceOf(item.Semantic));
        });
    }

    /// <summary>Writes materials and textures by theme.</summary>
    public static void WriteAppearance(Utf8JsonWriter json, PlannedGeometry geometry, WrittenAppearance appearance)
    {
        WriteThemes(json, "material", appearance.MaterialThemes, theme => WriteNested(json, geometry, (writer, item) =>
        {
            if (appearance.MaterialOf(item, theme) is { } index)
                writer.WriteNumberValue(index);
            else
                writer.WriteNullValue();
        }));
        WriteThemes(json, "texture", appearance.TextureThemes, theme => WriteNested(json, geometry, (writer, item) =>
            WriteTexture(writer, appearance.TextureOf(item, theme), item.Runs.Length)));
    }

    private static void WriteThemes(Utf8JsonWriter json, string name, IReadOnlyList<string> themes, Action<string> writeValues)
    {
        if (themes.Count == 0)
            return;
        json.WriteStartObject(name);
        foreach (string theme in themes)
        {
            json.WriteStartObject(theme);
            json.WritePropertyName("values"u8);
            writeValues(theme);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTexture(Utf8JsonWriter json, int[][]? rings, int ringCount)
    {
        json.WriteStartArray();
        for (int i = 0; i < ringCount; i++)
        {
            json.WriteStartArray();
            if (rings is null || rings[i].Length == 0)
                json.WriteNullValue();
            foreach (int index in rings?[i] ?? [])
                json.WriteNumberValue(index);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteNested(Utf8JsonWriter json, PlannedGeometry geometry, Action<Utf8JsonWriter, PlannedItem> writeItem)
    {
        if (geometry.Depth == 5)
            json.WriteStartArray();
        foreach (List<List<PlannedItem>> solid in geometry.Solids)
        {
            if (geometry.Depth >= 4)
                json.WriteStartArray();
            foreach (List<PlannedItem> shell in solid)
            {
                json.WriteStartArray();
                foreach (PlannedItem item in shell)
                    writeItem(json, item);
                json.WriteEndArray();
            }

            if (geometry.Depth >= 4)
                json.WriteEndArray();
        }

        if (geometry.Depth == 5)
            json.WriteEndArray();
    }

    private static void WriteIndices(Utf8JsonWriter json, int[] indices)
    {
        json.WriteStartArray();
        foreach (int index in indices)
            json.WriteNumberValue(index);
        json.WriteEndArray();
    }
}
