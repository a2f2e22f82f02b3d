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

    /// <summary>Memory: for tests and small data.</summary>
    public static MemoryTarget ToMemory() => new();

    /// <summary>The full path of the main file; null when the data go to memory.</summary>
    public abstract string? Path { get; }

    /// <summary>The main file of the dataset, from its start; the target disposes it.</summary>
    public abstract Stream OpenWrite();

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

    /// <summary>Removes what was not committed.</summary>
    protected abstract void Dispose(bool disposing);
}
