namespace TwinInterop.Formats;

/// <summary>Where a dataset is read from; it can be opened more than once.</summary>
public sealed class DatasetSource
{
    private readonly Func<Stream> _open;
    private long _bytesRead;

    private DatasetSource(string name, string? path, string location, long length, Func<Stream> open)
    {
        Name = name;
        Path = path;
        Location = location;
        Length = length;
        _open = open;
    }

    /// <summary>A stable name: the file name without folder and extensions. Part of the identity of every object.</summary>
    public string Name { get; }

    /// <summary>The full path; null when the data are in memory.</summary>
    public string? Path { get; }

    /// <summary>
    /// What reports and messages call it: the full path; of a file that was unpacked the archive and the path in it; the name of
    /// data in memory.
    /// </summary>
    public string Location { get; }

    /// <summary>The size in bytes.</summary>
    public long Length { get; }

    /// <summary>How many bytes were read so far, over all openings.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>A file.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    public static DatasetSource FromFile(string path) => FromFile(path, System.IO.Path.GetFullPath(path));

    /// <summary>A file that the user knows by another name, since it was unpacked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="location">What reports and messages call it.</param>
    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    public static DatasetSource FromFile(string path, string location)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new FileNotFoundException($"Expected a file, found nothing at {path}.", path);

        return new DatasetSource(
            StemOf(file.Name), file.FullName, location, file.Length, () => new FileStream(file.FullName, OpenFile));
    }

    /// <summary>Data in memory.</summary>
    /// <param name="name">The stable name.</param>
    /// <param name="data">The bytes; not copied.</param>
    public static DatasetSource FromBytes(string name, byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new DatasetSource(name, null, name, data.Length, () => new MemoryStream(data, writable: false));
    }

    /// <summary>Opens the data from the start; the caller disposes the stream.</summary>
    public Stream OpenRead() => new CountingStream(_open(), read => Interlocked.Add(ref _bytesRead, read));

    private static FileStreamOptions OpenFile => new()
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read,
        BufferSize = 1 << 16,
        Options = FileOptions.SequentialScan,
    };

    /// <summary>The name of a file without its extensions: <c>delft.city.json</c> gives <c>delft</c>.</summary>
    /// <param name="fileName">The name without folder.</param>
    public static string StemOf(string fileName)
    {
        int dot = fileName.IndexOf('.', 1);
        return dot < 0 ? fileName : fileName[..dot];
    }
}
