using System.Globalization;

namespace TwinInterop.Registry.Storage;

/// <summary>The statements that bring a database from one version of the schema to the next.</summary>
internal static class SchemaScripts
{
    /// <summary>The version that this code works with.</summary>
    public const int Current = 4;

    public static string Read(string database, int version)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{database}/schema-{version}.sql");
        using Stream stream = typeof(SchemaScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Expected the script {name} in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
