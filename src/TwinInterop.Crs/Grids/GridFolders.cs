using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace TwinInterop.Crs.Grids;

/// <summary>
/// Finds grids by file name, first where the user said, then in <c>TWIN_GRIDS</c>, <c>PROJ_DATA</c>, <c>PROJ_LIB</c>
/// and the folders where PROJ keeps them. Nothing is fetched. Thread-safe; an opened grid is kept.
/// </summary>
public sealed class GridFolders : IGridSource
{
    private static readonly string[] Variables = ["TWIN_GRIDS", "PROJ_DATA", "PROJ_LIB"];

    private readonly ImmutableArray<string> _files;
    private readonly ImmutableArray<string> _folders;
    private readonly ConcurrentDictionary<string, Lazy<IShiftGrid>> _opened = new(StringComparer.Ordinal);

    /// <summary>Looks in the given places, the environment and the system's folders.</summary>
    /// <param name="paths">Grid files or folders that the user named; they come first.</param>
    public GridFolders(params IEnumerable<string> paths)
        : this(paths, Environment.GetEnvironmentVariable, SystemFolders())
    {
    }

    internal GridFolders(IEnumerable<string> paths, Func<string, string?> environment, IEnumerable<string> systemFolders)
    {
        ImmutableArray<string> given = [.. paths];
        _files = [.. given.Where(path => !Directory.Exists(path))];
        IEnumerable<string> named = Variables.SelectMany(
            name => (environment(name) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        _folders = [.. given.Where(Directory.Exists).Concat(named).Concat(systemFolders).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The grid files that the user named one by one, existing or not, in their order.</summary>
    public ImmutableArray<string> Files => _files;

    /// <summary>Every place that is searched, in order: for the message that a grid was not found.</summary>
    public ImmutableArray<string> Searched => [.. _files, .. _folders];

    /// <inheritdoc/>
    /// <exception cref="IOException">The file exists and cannot be read.</exception>
    public IShiftGrid? Find(string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        if (!string.Equals(fileName, Path.GetFileName(fileName), StringComparison.Ordinal) || fileName is "." or "..")
            throw new ArgumentException($"Expected the name of a grid file without folders, found '{fileName}'.", nameof(fileName));
        ImmutableArray<string> names = NamesOf(fileName);
        string? path = _files.FirstOrDefault(file =>
            names.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase) && File.Exists(file));
        path ??= _folders.SelectMany(folder => names, Path.Combine).FirstOrDefault(File.Exists);
        return path is null ? null : _opened.GetOrAdd(path, static at => new Lazy<IShiftGrid>(() => GridFile.Open(at))).Value;
    }

    /// <summary>The names under which the same grid goes: the older formats, without the prefix of country and agency.</summary>
    internal static ImmutableArray<string> NamesOf(string fileName)
    {
        string stem = Path.GetFileNameWithoutExtension(fileName);
        string[] parts = stem.Split('_', 3);
        string bare = parts.Length == 3 && parts[0].Length == 2 ? parts[2] : stem;
        return [.. new[]
        {
            fileName, $"{stem}.tif", $"{stem}.gtx", $"{stem}.gsb", $"{bare}.tif", $"{bare}.gtx", $"{bare}.gsb",
        }.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> SystemFolders()
    {
        if (OperatingSystem.IsWindows())
        {
            yield return Path.Combine(Environment.GetEnvironmentVariable("OSGEO4W_ROOT") ?? @"C:\OSGeo4W", "share", "proj");
            yield break;
        }

        yield return "/usr/local/share/proj";
        yield return "/usr/share/proj";
    }
}
