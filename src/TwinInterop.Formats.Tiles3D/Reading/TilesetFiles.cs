using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Archives;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>The files of one dataset: nothing outside its folder or archive is read, and nothing from the network.</summary>
internal sealed class TilesetFiles : IDisposable
{
    private readonly IContentSource _source;
    private readonly ConversionContext _context;

    private TilesetFiles(IContentSource source, string main, FileKind kind, ConversionContext context)
    {
        _source = source;
        _context = context;
        Main = main;
        Kind = kind;
    }

    /// <summary>The path of the main file.</summary>
    public string Main { get; }

    /// <summary>What the main file is; of an archive, its tileset.</summary>
    public FileKind Kind { get; }

    /// <summary>Opens a dataset.</summary>
    /// <exception cref="InvalidDatasetException">It is none.</exception>
    public static TilesetFiles Open(DatasetSource source, ConversionContext context)
    {
        byte[] head = new byte[(int)Math.Min(FormatDetection.HeadLength, source.Length)];
        using (Stream stream = source.OpenRead())
            stream.ReadExactly(head);
        FileKind kind = HeadRecognition.Of(head);
        switch (kind)
        {
            case FileKind.Archive:
                return new TilesetFiles(new ZipSource(source), "tileset.json", FileKind.Tileset, context);
            case FileKind.Package:
                return new TilesetFiles(new SqliteSource(source), "tileset.json", FileKind.Tileset, context);
            case FileKind.Unknown:
                throw new InvalidDatasetException(new Diagnostics.Diagnostic(Tiles3DDiagnostics.NotTileset, source.Location, ["them"]));
            default:
                string name = source.Path is null ? source.Name : Path.GetFileName(source.Path);
                IContentSource files = source.Path is { } path
                    ? new FolderSource(Path.GetDirectoryName(path)!) // the path is full
                    : new FileSource(source, name);
                return new TilesetFiles(files, name, kind, context);
        }
    }

    /// <summary>The same files for a pass of its own: what it finds goes elsewhere.</summary>
    public TilesetFiles For(ConversionContext context) => new(_source, Main, Kind, context);

    /// <summary>The path of what a URI names, seen from a file; null, and a finding, where it leads out of the dataset.</summary>
    public string? Resolve(string from, string uri)
    {
        if (Follow(from, uri) is { } path)
            return path;
        _context.Report(Tiles3DDiagnostics.Outside, from, uri.Length <= 200 ? uri : uri[..200]);
        return null;
    }

    /// <summary>A file, inflated; null, and a finding, where there is none.</summary>
    /// <exception cref="InvalidDatasetException">It is too large or damaged.</exception>
    public byte[]? Read(string path, string from)
    {
        if (Find(path) is { } bytes)
            return bytes;
        _context.Report(Tiles3DDiagnostics.Missing, from, path);
        return null;
    }

    /// <summary>The resource of a URI in a file, inflated; null where it is none of the dataset's.</summary>
    public byte[]? Resource(string from, string uri) => Follow(from, uri) is { } path ? Find(path) : null;

    public void Dispose() => _source.Dispose();

    private byte[]? Find(string path)
    {
        byte[]? bytes = _source.Read(path, ContentLimits.FileBytes);
        return bytes is not null && GzipFiles.IsCompressed(bytes) ? GzipFiles.Inflate(bytes, path, ContentLimits.FileBytes) : bytes;
    }

    /// <remarks>Source: RFC 3986, 5.2.4; a query is what a server would look at, a fragment what a client would.</remarks>
    private static string? Follow(string from, string uri)
    {
        int end = uri.AsSpan().IndexOfAny('?', '#');
        string path = end < 0 ? uri : uri[..end];
        int colon = path.IndexOf(':', StringComparison.Ordinal);
        bool hasScheme = colon > 0 && !path.AsSpan(0, colon).Contains('/');
        if (path.Length == 0 || hasScheme || path[0] is '/' or '\\')
            return null;
        path = Uri.UnescapeDataString(path).Replace('\\', '/');
        List<string> parts = [.. from.Split('/')[..^1]];
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }

        return parts.Count == 0 || path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(string.Join('/', parts))
            ? null
            : string.Join('/', parts);
    }
}
