using TwinInterop.Formats;

namespace TwinInterop.Cli;

/// <summary>Opens what the user named as input.</summary>
internal static class InputFiles
{
    /// <summary>A file.</summary>
    /// <exception cref="UnreadableInputException">It does not exist or cannot be opened.</exception>
    public static DatasetSource Open(string path)
    {
        try
        {
            DatasetSource source = DatasetSource.FromFile(Directory.Exists(path) ? MainFile(path) ?? path : path);
            using Stream probe = source.OpenRead();
            return probe.CanSeek ? source : throw new UnreadableInputException(
                $"Expected a file, which can be read more than once, found a pipe: {path}. Save what comes from it in a file first.", null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(e.Message, e);
        }
    }

    /// <summary>
    /// The file itself, or every file below a folder whose extension one of the formats uses; sorted. A folder with the
    /// main file of a format that is a folder of files stands for that file alone.
    /// </summary>
    /// <exception cref="UnreadableInputException">A name with <c>*</c> or <c>?</c> matches no file.</exception>
    public static IReadOnlyList<string> Expand(string path)
    {
        if (path == "-" && !File.Exists(path))
            throw new UnreadableInputException("Expected a file, found - for standard input: a dataset is read more than once. Save it in a file first.", null);
        if (!Directory.Exists(path))
            return path.AsSpan().ContainsAny('*', '?') && !File.Exists(path) && !BrokerPull.IsBroker(path) ? Matching(path) : [path];

        var files = new List<string>();
        var folders = new Stack<string>([path]);
        while (folders.TryPop(out string? folder))
        {
            if (MainFile(folder) is { } main)
            {
                files.Add(main);
                continue;
            }

            files.AddRange(Directory.EnumerateFiles(folder).Where(file => InteropFormats.FromFileName(file) is not null));
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

    /// <summary>The main file of the dataset that a folder is; null where it is none.</summary>
    public static string? MainFile(string folder) => InteropFormats.All
        .Where(format => format.MainFile is not null)
        .Select(format => Path.Combine(folder, format.MainFile!)) // filtered above
        .FirstOrDefault(File.Exists);
}
