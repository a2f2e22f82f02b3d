namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>Reads the embedded tables: one header line, then rows whose cells are separated by tabs.</summary>
internal static class SchemaTable
{
    private const string Root = "TwinInterop.Formats.Ifc.";

    /// <param name="file">Folder and name, for example <c>Schema.aliases.tsv</c>.</param>
    internal static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream = typeof(SchemaTable).Assembly.GetManifestResourceStream(Root + file)
            ?? throw new InvalidOperationException($"Expected the embedded table '{file}', found none.");
        using var reader = new StreamReader(stream);
        int columns = reader.ReadLine()!.Split('\t').Length; // a table has a header: the generator writes it
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length != columns)
                throw new InvalidOperationException($"Expected {columns} cells in a row of '{file}', found '{line}'.");
            yield return cells;
        }
    }
}
