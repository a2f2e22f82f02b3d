using TwinInterop.Formats;
using TwinInterop.Formats.Archives;

namespace TwinInterop.Cli;

/// <summary>Opens what the user named as input; packed files are unpacked for as long as this lives.</summary>
/// <param name="cancellationToken">Ends the unpacking.</param>
internal sealed class InputFiles(CancellationToken cancellationToken) : IDisposable
{
    private const int DatasetsNamed = 3;

    private readonly UnpackedFiles _unpacked = new();
    private readonly Dictionary<string, string[]> _packed = new(StringComparer.Ordinal);

    /// <summary>The one dataset that a name stands for.</summary>
    /// <exception cref="UnreadableInputException">It does not exist, cannot be opened, or is an archive with none or several.</exception>
    public DatasetSource Open(string path)
    {
        string file = UnpackedFiles.IsPacked(path) ? Single(path) : path;
        if (Directory.Exists(file))
            file = MainFile(file) ?? file;
        try
        {
            DatasetSource source = DatasetSource.FromFile(file, _unpacked.Named(Path.GetFullPath(file)));
            using Stream probe = source.OpenRead();
            return probe.CanSeek ? source : throw new UnreadableInputException(
                $"Expected a file, which can be read more than once, found a pipe: {path}. Save what comes from it in a file first.", null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(_unpacked.Named(e.Message), e);
        }
    }

    /// <summary>
    /// The file itself, or every file below a folder or in an archive whose extension one of the formats uses; sorted. A folder
    /// with the main file of a format that is a folder of files stands for that file alone.
    /// </summary>
    /// <exception cref="UnreadableInputException">A folder or an archive holds no dataset, or a name with <c>*</c> or <c>?</c> matches no file.</exception>
    public IReadOnlyList<string> Expand(string path)
    {
        if (path == "-" && !File.Exists(path))
            throw new UnreadableInputException("Expected a file, found - for standard input: a dataset is read more than once. Save it in a file first.", null);
        if (UnpackedFiles.IsPacked(path))
            return InPacked(path);
        if (!Directory.Exists(path))
            return path.AsSpan().ContainsAny('*', '?') && !File.Exists(path) && !BrokerPull.IsBroker(path) ? [.. Matching(path).SelectMany(Expand)] : [path];
        List<string> files = [.. InFolder(path).SelectMany(file => UnpackedFiles.IsPacked(file) ? InPacked(file) : [file])];
        return files.Count > 0 ? files : throw Without(path);
    }

    /// <summary>Whether a name stands for a folder or an archive of datasets, not for one.</summary>
    public static bool IsFolder(string path) =>
        Directory.Exists(path) ? MainFile(path) is null : path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    /// <summary>What the user knows a file by: of one that was unpacked the archive and the name in it.</summary>
    public string NameOf(string file) => _unpacked.Named(file);

    public void Dispose() => _unpacked.Dispose();

    /// <summary>The main file of the dataset that a folder is; null where it is none.</summary>
    private static string? MainFile(string folder) => InteropFormats.All
        .Where(format => format.MainFile is not null)
        .Select(format => Path.Combine(folder, format.MainFile!)) // filtered above
        .FirstOrDefault(File.Exists);

    private string Single(string path) => Expand(path) switch
    {
        [var only] => only,
        var several => throw new UnreadableInputException(
            $"Expected one dataset in {path}, found {several.Count}: {string.Join(", ", several.Take(DatasetsNamed).Select(file => Path.GetFileName(file)))}"
            + $"{(several.Count > DatasetsNamed ? ", …" : "")}. Unpack it and name one."),
    };

    /// <summary>The datasets of a packed file; archives in it stay closed.</summary>
    private string[] InPacked(string path)
    {
        if (_packed.TryGetValue(path, out string[]? known))
            return known;
        try
        {
            string unpacked = _unpacked.Unpack(path, cancellationToken);
            string[] files = Directory.Exists(unpacked) ? [.. InFolder(unpacked).Where(file => !UnpackedFiles.IsPacked(file))] : [unpacked];
            return _packed[path] = files.Length > 0 ? files : throw Without(path);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException($"{path} cannot be unpacked: {_unpacked.Named(e.Message)}", e);
        }
    }

    private static UnreadableInputException Without(string path) => new(
        $"Expected a dataset in {path}, found no file with the extension of one: {string.Join(' ', InteropFormats.All.SelectMany(format => format.Extensions).Distinct(StringComparer.Ordinal))}.");

    /// <summary>The datasets and packed files below a folder, sorted.</summary>
    private static List<string> InFolder(string path)
    {
        var files = new List<string>();
        var folders = new Stack<string>([path]);
        while (folders.TryPop(out string? folder))
        {
            if (MainFile(folder) is { } main)
            {
                files.Add(main);
                continue;
            }

            files.AddRange(Directory.EnumerateFiles(folder).Where(file => InteropFormats.FromFileName(file) is not null || UnpackedFiles.IsPacked(file)));
            foreach (string inner in Directory.EnumerateDirectories(folder))
                folders.Push(inner);
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>The files whose name matches, sorted: for shells that leave this to the program.</summary>
    private static List<string> Matching(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        List<string> files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, Path.GetFileName(path))] : [];
        files.Sort(StringComparer.Ordinal);
        return files.Count > 0 ? files : throw new UnreadableInputException($"No file matches {path}.");
    }
}
