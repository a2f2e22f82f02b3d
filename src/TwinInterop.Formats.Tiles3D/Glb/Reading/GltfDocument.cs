using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>A document's lists, and where findings go.</summary>
/// <param name="root">The document.</param>
/// <param name="options">How it is read.</param>
/// <param name="context">Where findings go.</param>
internal sealed class GltfDocument(JsonElement root, GltfReadOptions options, ConversionContext context)
{
    private long _remaining = options.MaxDecodedBytes;

    /// <summary>The document.</summary>
    public JsonElement Root { get; } = root;

    /// <summary>How it is read.</summary>
    public GltfReadOptions Options { get; } = options;

    /// <summary>The accessors.</summary>
    public JsonElement[] Accessors { get; } = root.Items("accessors");

    /// <summary>The buffer views.</summary>
    public JsonElement[] BufferViews { get; } = root.Items("bufferViews");

    /// <summary>The buffers.</summary>
    public JsonElement[] Buffers { get; } = root.Items("buffers");

    /// <summary>The nodes.</summary>
    public JsonElement[] Nodes { get; } = root.Items("nodes");

    /// <summary>The meshes.</summary>
    public JsonElement[] Meshes { get; } = root.Items("meshes");

    /// <summary>The materials.</summary>
    public JsonElement[] Materials { get; } = root.Items("materials");

    /// <summary>The textures.</summary>
    public JsonElement[] Textures { get; } = root.Items("textures");

    /// <summary>The images.</summary>
    public JsonElement[] Images { get; } = root.Items("images");

    /// <summary>The samplers.</summary>
    public JsonElement[] Samplers { get; } = root.Items("samplers");

    /// <summary>Reports a finding.</summary>
    /// <param name="pointer">A JSON pointer to where it is.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="arguments">What fills its message.</param>
    public void Report(string pointer, DiagnosticRule rule, params ReadOnlySpan<object> arguments) =>
        context.Report(rule, $"{Options.Location}#{pointer}", arguments);

    /// <summary>Reports metadata that hang on vertices or pixels, and books them as lost.</summary>
    public void LoseMetadata(string pointer, string kind, int count)
    {
        Report(pointer, GltfDiagnostics.MetadataBesideTables, count, kind);
        Lose(pointer, kind, count);
    }

    /// <summary>Books as lost what is not read.</summary>
    public void Lose(string pointer, string path, int count) => context.LoseUnread(
        Diagnostics.BookAccount.Attributes, "CityModel", $"{Options.Location}#{pointer}", $"attributes/{path}", count);

    /// <summary>Takes memory for decoded data out of what is allowed.</summary>
    /// <returns>False, and a finding, where it is used up.</returns>
    public bool TryReserve(long bytes, string pointer)
    {
        if (bytes <= _remaining && bytes <= Array.MaxLength)
        {
            _remaining -= bytes;
            return true;
        }

        Report(pointer, GltfDiagnostics.TooLarge, Options.MaxDecodedBytes, $"{bytes} more", "bytes of decoded data");
        return false;
    }

    /// <summary>The item that a member names by its index; null, and a finding, where there is none.</summary>
    public (int Index, JsonElement Item)? Find(JsonElement[] list, JsonElement element, string member, string pointer)
    {
        long? index = element.Whole(member);
        if (index is { } found && found >= 0 && found < list.Length)
            return ((int)found, list[found]);
        Report($"{pointer}/{member}", GltfDiagnostics.Reference, member, element.Member(member)?.GetRawText() ?? "nothing", list.Length);
        return null;
    }
}
