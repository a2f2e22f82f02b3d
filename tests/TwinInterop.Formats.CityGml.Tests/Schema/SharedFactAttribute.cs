namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>A test over the shared schemas; skipped with a reason where they or Python are absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SchemasFolder is null)
            Skip = "The shared schemas are absent: set TWIN_CORPUS to the folder 'corpus' beside 'schemas'.";
        else if (Python is null)
            Skip = "python3 is not on the PATH.";
    }

    public static string? SchemasFolder { get; } = FindSchemas();

    public static string? Python { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "python3"))
        .FirstOrDefault(File.Exists);

    private static string? FindSchemas()
    {
        IEnumerable<string> candidates = Environment.GetEnvironmentVariable("TWIN_CORPUS") is { Length: > 0 } corpus
            ? [Path.Combine(corpus, "..", "schemas", "citygml")]
            : Ancestors(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, "shared", "schemas", "citygml"));
        return candidates.FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<string> Ancestors(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
