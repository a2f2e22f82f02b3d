namespace TwinInterop.Testing;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("twin-");

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>What it holds, sorted.</summary>
    public IEnumerable<string> Names() => _folder.GetFileSystemInfos().Select(info => info.Name).Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
