namespace TwinInterop.Tests.Cli;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("twin-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public IEnumerable<string> Names() => _folder.GetFileSystemInfos().Select(info => info.Name).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
