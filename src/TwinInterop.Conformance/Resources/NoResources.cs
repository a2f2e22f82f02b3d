namespace TwinInterop.Conformance.Resources;

/// <summary>No files at all: for a document that stands alone.</summary>
internal sealed class NoResources : IResources
{
    public ReadOnlyMemory<byte>? Read(string path, out string? fault)
    {
        fault = null;
        return null;
    }

    public void Dispose()
    {
    }
}
