using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Writes meshes as JSON.</summary>
/// <param name="writer">Where to.</param>
/// <param name="hasTable">Whether feature ids name rows of a property table.</param>
internal sealed class MeshJsonWriter(Utf8JsonWriter writer, bool hasTable)
{
    /// <summary>Writes the member <c>meshes</c>.</summary>
    public void Write(IReadOnlyList<WrittenMesh> meshes)
    {
        writer.WriteStartArray("meshes");
        foreach (WrittenMesh mesh in meshes)
        {
            writer.WriteStartObject();
            if (mesh.Name is { } name)
                writer.WriteString("name", name);
            writer.WriteStartArray("primitives");
            foreach (WrittenPrimitive primitive in mesh.Primitives)
                Write(primitive);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the member <c>featureIds</c> of EXT_mesh_features and EXT_instance_features: one set of ids.</summary>
    public static void WriteFeatureIds(Utf8JsonWriter writer, int featureCount, bool hasTable)
    {
        writer.WriteStartArray("featureIds");
        writer.WriteStartObject();
        writer.WriteNumber("featureCount", featureCount);
        writer.WriteNumber("attribute", 0);
        if (hasTable)
            writer.WriteNumber("propertyTable", 0);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void Write(WrittenPrimitive primitive)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("attributes");
        foreach ((string name, int accessor) in primitive.Attributes)
            writer.WriteNumber(name, accessor);
        writer.WriteEndObject();
        if (primitive.Indices is { } indices)
            writer.WriteNumber("indices", indices);
        if (primitive.Material is { } material)
            writer.WriteNumber("material", material);
        if (primitive.Mode != PrimitiveMode.Triangles)
            writer.WriteNumber("mode", (int)primitive.Mode);
        WriteExtensions(primitive);
        writer.WriteEndObject();
    }

    private void WriteExtensions(WrittenPrimitive primitive)
    {
        if (primitive is { FeatureCount: 0, Outlines: null })
            return;
        writer.WriteStartObject("extensions");
        if (primitive.FeatureCount > 0)
        {
            writer.WriteStartObject("EXT_mesh_features");
            WriteFeatureIds(writer, primitive.FeatureCount, hasTable);
            writer.WriteEndObject();
        }

        if (primitive.Outlines is { } outlines)
        {
            writer.WriteStartObject("CESIUM_primitive_outline");
            writer.WriteNumber("indices", outlines);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
