namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>One file, whatever lies beside it.</summary>
/// <param name="source">The file.</param>
/// <param name="name">Its path.</param>
internal sealed class FileSource(DatasetSource source, string name) : IContentSource
{
    public byte[]? Read(string path, long limit)
    {
        if (!string.Equals(path, name, StringComparison.Ordinal))
            return null;
        if (source.Length > limit)
            throw ContentLimits.TooLarge(path, limit, source.Length);
        byte[] bytes = new byte[source.Length];
        using Stream stream = source.OpenRead();
        stream.ReadExactly(bytes);
        return bytes;
    }

    public void Dispose()
    {
    }
}
