namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>A folder with a file for each tile.</summary>
/// <param name="target">The folder.</param>
internal sealed class FolderStore(DatasetTarget target) : IContentStore
{
    public bool IsConcurrent => true;

    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        using Stream file = target.OpenWriteBeside(path);
        file.Write(bytes);
    }

    public void Complete(ReadOnlySpan<byte> main)
    {
        Stream stream = target.OpenWrite();
        stream.Write(main);
        stream.Flush();
    }

    public void Dispose()
    {
    }
}
