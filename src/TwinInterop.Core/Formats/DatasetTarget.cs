namespace TwinInterop.Formats;

/// <summary>Where a dataset is written; nothing of an older dataset is lost before the new one is whole.</summary>
public abstract class DatasetTarget : IDisposable
{
    private protected DatasetTarget()
    {
    }

    /// <summary>A file: written beside under another name, and renamed by <see cref="Commit"/>.</summary>
    /// <param name="path">The file; its folder is made when it does not exist.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="IOException">The file exists and may not be replaced.</exception>
    public static DatasetTarget ToFile(string path, bool overwrite) => new FileTarget(path, overwrite);

    /// <summary>A folder of files: written beside under another name, and renamed as a whole by <see cref="Commit"/>.</summary>
    /// <param name="path">The main file; the others lie in its folder and below.</param>
    /// <param name="overwrite">Whether a folder that holds such a file may be replaced with all that is in it.</param>
    /// <exception cref="IOException">The folder holds something else, or a dataset that may not be replaced.</exception>
    public static DatasetTarget ToFolder(string path, bool overwrite) => new FolderTarget(path, overwrite);

    /// <summary>A file or a folder of files, as the format writes it.</summary>
    /// <param name="format">The format.</param>
    /// <param name="path">
    /// The file; for a format with a <see cref="IFormat.MainFile"/> also the folder, unless the name has an extension of the
    /// format, which stands for a dataset in one file.
    /// </param>
    /// <param name="overwrite">Whether an older dataset may be replaced.</param>
    /// <exception cref="IOException">There is something that may not be replaced.</exception>
    public static DatasetTarget Of(IFormat format, string path, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(path);
        bool isOneFile = format.MainFile is null
            || format.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        if (isOneFile)
            return ToFile(path, overwrite);
        bool isMain = string.Equals(System.IO.Path.GetFileName(path), format.MainFile, StringComparison.OrdinalIgnoreCase);
        return ToFolder(isMain ? path : System.IO.Path.Combine(path, format.MainFile!), overwrite); // not null: see above
    }

    /// <summary>Memory: for tests and small data.</summary>
    public static MemoryTarget ToMemory() => new();

    /// <summary>The full path of the main file; null when the data go to memory.</summary>
    public abstract string? Path { get; }

    /// <summary>The main file of the dataset, from its start; the target disposes it.</summary>
    public abstract Stream OpenWrite();

    /// <summary>Whether files can be written beside the main one.</summary>
    public virtual bool HoldsFiles => false;

    /// <summary>A further file of the dataset, from its start; the caller disposes it. Safe for several threads.</summary>
    /// <param name="path">Relative to the folder of the main file, with <c>/</c> between its parts.</param>
    /// <exception cref="InvalidOperationException">The dataset is one file: see <see cref="HoldsFiles"/>.</exception>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    public virtual Stream OpenWriteBeside(string path) =>
        throw new InvalidOperationException($"Expected a folder to write {path} into, found a single file.");

    /// <summary>A file that the dataset refers to: it lies beside the main one once the dataset is committed.</summary>
    /// <param name="path">Relative to the folder of the main file, with <c>/</c> between its parts; taken once.</param>
    /// <param name="file">The file to copy.</param>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    public abstract void TakeAlong(string path, string file);

    /// <summary>A dataset of its own among the files of this one; what it commits becomes visible with the whole.</summary>
    /// <param name="path">Its main file, relative to the folder of the main file of this one, with <c>/</c> between its parts.</param>
    /// <param name="holdsFiles">Whether further files may be written beside that one.</param>
    /// <exception cref="InvalidOperationException">This dataset is one file: see <see cref="HoldsFiles"/>.</exception>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    public DatasetTarget Part(string path, bool holdsFiles) => HoldsFiles
        ? new PartTarget(this, Checked(path), holdsFiles)
        : throw new InvalidOperationException($"Expected a folder to write {path} into, found a single file.");

    /// <summary>A further file that is whole, whether or not the dataset is; the caller disposes it.</summary>
    internal virtual Stream OpenReadBeside(string path) =>
        throw new InvalidOperationException($"Expected a folder to read {path} from, found a single file.");

    /// <summary>Makes the dataset visible as a whole.</summary>
    public abstract void Commit();

    /// <summary>The main file as it was committed, for reading; the caller disposes the stream.</summary>
    public abstract Stream OpenRead();

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    private protected static string Checked(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return System.IO.Path.IsPathRooted(path) || path.Split('/', '\\').Contains("..", StringComparer.Ordinal)
            ? throw new ArgumentException($"Expected a path within the folder, found {path}.", nameof(path))
            : path;
    }

    /// <summary>Removes what was not committed.</summary>
    protected abstract void Dispose(bool disposing);
}
