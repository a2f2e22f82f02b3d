using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Writes the extensions of nodes with copies.</summary>
/// <remarks>Source: EXT_mesh_gpu_instancing, EXT_instance_features.</remarks>
internal static class InstanceJson
{
    /// <summary>Writes the member <c>extensions</c> of a node.</summary>
    public static void Write(Utf8JsonWriter writer, WrittenInstances instances, bool hasTable)
    {
        writer.WriteStartObject("extensions");
        writer.WriteStartObject("EXT_mesh_gpu_instancing");
        writer.WriteStartObject("attributes");
        foreach ((string name, int accessor) in instances.Attributes)
            writer.WriteNumber(name, accessor);
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (instances.FeatureCount > 0)
        {
            writer.WriteStartObject("EXT_instance_features");
            MeshJsonWriter.WriteFeatureIds(writer, instances.FeatureCount, hasTable);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
