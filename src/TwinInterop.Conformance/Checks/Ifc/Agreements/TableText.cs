namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>The tables of this folder: lines of cells between tabs, a heading first.</summary>
internal static class TableText
{
    /// <summary>The lines of a table below its heading.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        using Stream stream = typeof(TableText).Assembly.GetManifestResourceStream("agreements/" + name)
            ?? throw new InvalidOperationException($"Expected the table {name} in the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }
}
