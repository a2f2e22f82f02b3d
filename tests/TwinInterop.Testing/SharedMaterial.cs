namespace TwinInterop.Testing;

/// <summary>Real files, schemas and grids that lie outside the repository and are read in place.</summary>
/// <remarks>The corpus is named by TWIN_CORPUS, or lies in ../shared/corpus; schemas and grids lie beside it.</remarks>
public static class SharedMaterial
{
    /// <summary>The folder of real sample files; null when there is none on this machine.</summary>
    public static string? Corpus { get; } = FindCorpus();

    /// <summary>The root of this repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Why tests over the corpus are skipped; null when it is there.</summary>
    /// <exception cref="InvalidOperationException">TWIN_REQUIRE_CORPUS is set, and there is none.</exception>
    public static string? MissingCorpus => (Corpus, Environment.GetEnvironmentVariable("TWIN_REQUIRE_CORPUS")) switch
    {
        (not null, _) => null,
        (null, "1") => throw new InvalidOperationException("Expected the corpus, found none: set TWIN_CORPUS to its folder."),
        _ => "The corpus is absent: set TWIN_CORPUS to its folder.",
    };

    /// <summary>A file or folder of the corpus.</summary>
    public static string CorpusPath(string relative) => Path.Combine(Corpus ?? "", relative);

    /// <summary>A file or folder of the schemas.</summary>
    public static string SchemaPath(string relative) => Path.Combine(Corpus ?? "", "..", "schemas", relative);

    /// <summary>The folder of the geoid and datum grids.</summary>
    public static string Grids => Path.GetFullPath(Path.Combine(Corpus ?? "", "..", "grids"));

    private static string? FindCorpus()
    {
        string? stated = Environment.GetEnvironmentVariable("TWIN_CORPUS");
        string path = !string.IsNullOrEmpty(stated) ? stated : Path.Combine(FindRepository(), "..", "shared", "corpus");
        return Directory.Exists(path) ? Path.GetFullPath(path) : null;
    }

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Interop.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"Expected Interop.sln above {AppContext.BaseDirectory}.");
    }
}
