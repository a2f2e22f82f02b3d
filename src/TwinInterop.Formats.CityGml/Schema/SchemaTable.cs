namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>Reads the embedded tables: one header line, then rows whose cells hold neither commas nor quotes.</summary>
internal static class SchemaTable
{
    private const string Folder = "TwinInterop.Formats.CityGml.Schema.";

    internal static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream = typeof(SchemaTable).Assembly.GetManifestResourceStream(Folder + file)
            ?? throw new InvalidOperationException($"Expected the embedded table '{file}', found none.");
        using var reader = new StreamReader(stream);
        int columns = reader.ReadLine()!.Split(',').Length; // a table has a header: the generator writes it
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            if (cells.Length != columns)
                throw new InvalidOperationException($"Expected {columns} cells in a row of '{file}', found '{line}'.");
            yield return cells;
        }
    }
}
