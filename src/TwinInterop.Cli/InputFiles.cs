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
            DatasetSource source = DatasetSource.FromFile(path);
            using Stream probe = source.OpenRead();
            return source;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(e.Message, e);
        }
    }

    /// <summary>The file itself, or every file below a folder whose extension one of the formats uses; sorted.</summary>
    public static IReadOnlyList<string> Expand(string path)
    {
        if (!Directory.Exists(path))
            return [path];

        return
        [
            .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => InteropFormats.FromFileName(file) is not null)
                .Order(StringComparer.Ordinal),
        ];
    }
}
