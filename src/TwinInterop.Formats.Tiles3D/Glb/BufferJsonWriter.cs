using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Writes accessors, buffer views and buffers as JSON.</summary>
/// <param name="writer">Where to.</param>
/// <param name="layout">The buffer; nothing may be added any more.</param>
internal sealed class BufferJsonWriter(Utf8JsonWriter writer, BufferLayout layout)
{
    private const string Meshopt = "EXT_meshopt_compression";

    /// <summary>Writes the members that have content.</summary>
    public void Write()
    {
        if (layout.Accessors.Count > 0)
        {
            writer.WriteStartArray("accessors");
            layout.Accessors.ForEach(Write);
            writer.WriteEndArray();
        }

        if (layout.Views.Count == 0)
            return;
        writer.WriteStartArray("bufferViews");
        layout.Views.ForEach(Write);
        writer.WriteEndArray();
        WriteBuffers();
    }

    private void Write(GlbAccessor accessor)
    {
        writer.WriteStartObject();
        writer.WriteNumber("bufferView", accessor.View);
        writer.WriteNumber("componentType", (int)accessor.Component);
        if (accessor.IsNormalized)
            writer.WriteBoolean("normalized", true);
        writer.WriteNumber("count", accessor.Count);
        writer.WriteString("type", accessor.Type);
        WriteNumbers("max", accessor.Max);
        WriteNumbers("min", accessor.Min);
        writer.WriteEndObject();
    }

    private void WriteNumbers(string name, ImmutableArray<double> numbers)
    {
        if (numbers.IsEmpty)
            return;
        writer.WriteStartArray(name);
        foreach (double number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    private void Write(BufferBlock view)
    {
        writer.WriteStartObject();
        writer.WriteNumber("buffer", view.Meshopt is null ? 0 : 1);
        writer.WriteNumber("byteOffset", view.Meshopt?.FallbackOffset ?? view.Offset);
        writer.WriteNumber("byteLength", view.Meshopt?.FullLength ?? view.Length);
        if (view.Stride > 0)
            writer.WriteNumber("byteStride", view.Stride);
        if (view.Target > 0)
            writer.WriteNumber("target", view.Target);
        if (view.Meshopt is { } packed)
        {
            writer.WriteStartObject("extensions");
            writer.WriteStartObject(Meshopt);
            writer.WriteNumber("buffer", 0);
            writer.WriteNumber("byteOffset", view.Offset);
            writer.WriteNumber("byteLength", view.Length);
            writer.WriteNumber("byteStride", packed.Stride);
            writer.WriteNumber("count", packed.Count);
            writer.WriteString("mode", packed.Mode);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteBuffers()
    {
        writer.WriteStartArray("buffers");
        writer.WriteStartObject();
        writer.WriteNumber("byteLength", layout.Length);
        writer.WriteEndObject();
        if (layout.FallbackLength > 0)
        {
            writer.WriteStartObject();
            writer.WriteNumber("byteLength", layout.FallbackLength);
            writer.WriteStartObject("extensions");
            writer.WriteStartObject(Meshopt);
            writer.WriteBoolean("fallback", true);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
