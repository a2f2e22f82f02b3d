using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>A glTF asset as its checks share it.</summary>
/// <param name="Root">The JSON.</param>
/// <param name="Binary">The binary chunk; null for none.</param>
/// <param name="IsBinary">Whether it is a GLB.</param>
/// <param name="Log">Takes the findings.</param>
/// <param name="Fetch">Reads a file that a URI names, or says why that cannot be.</param>
internal sealed record GltfDocument(
    JsonPlace Root,
    ReadOnlyMemory<byte>? Binary,
    bool IsBinary,
    FindingLog Log,
    Func<string, (ReadOnlyMemory<byte>? Bytes, string? Fault)> Fetch)
{
    private readonly HashSet<string> _used = [.. Root.Texts("extensionsUsed")];

    public bool Uses(string extension) => _used.Contains(extension);

    public IEnumerable<JsonPlace> All(string collection) => Root.ArrayAt(collection)?.Items() ?? [];

    public JsonPlace? At(string collection, long? index) => index is { } number ? Root.ArrayAt(collection)?.Item(number) : null;

    public int Count(string collection) => Root.ArrayAt(collection)?.Count ?? 0;

    /// <summary>Reports a fault.</summary>
    /// <returns>False, for chaining.</returns>
    public bool Fail(string rule, JsonPlace place, string? found = null, string? expected = null)
    {
        Log.Report(rule, place.Where, found, expected);
        return false;
    }
}
