namespace TwinInterop.Conformance.Resources;

/// <summary>The files below a folder; links are not followed.</summary>
/// <param name="root">The folder.</param>
/// <param name="maxBytes">The largest file that is read.</param>
internal sealed class FolderResources(string root, long maxBytes) : IResources
{
    public ReadOnlyMemory<byte>? Read(string path, out string? fault)
    {
        fault = null;
        string at = root;
        foreach (string part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (!Path.Exists(at))
                return null;
            if (new FileInfo(at).LinkTarget is not null)
            {
                fault = "a link";
                return null;
            }
        }

        var file = new FileInfo(at);
        if (!file.Exists)
            return null;
        if (file.Length > maxBytes)
        {
            fault = $"{file.Length} > {maxBytes} bytes";
            return null;
        }

        try
        {
            return File.ReadAllBytes(at);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = e.Message;
            return null;
        }
    }

    public void Dispose()
    {
    }
}
