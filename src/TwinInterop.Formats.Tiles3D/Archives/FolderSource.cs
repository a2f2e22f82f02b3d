namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>A folder with a file for each tile; links that lead elsewhere are not followed.</summary>
/// <param name="folder">The full path.</param>
internal sealed class FolderSource(string folder) : IContentSource
{
    public byte[]? Read(string path, long limit)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        if (!file.Exists || file.LinkTarget is not null)
            return null;
        if (file.Length > limit)
            throw ContentLimits.TooLarge(path, limit, file.Length);
        return File.ReadAllBytes(file.FullName);
    }

    public void Dispose()
    {
    }
}
