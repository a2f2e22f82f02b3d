using System.Text;

namespace TwinInterop.Conformance.Rules;

/// <summary>Reads comma-separated lines in which a cell may be quoted.</summary>
/// <remarks>Source: RFC 4180.</remarks>
internal static class CsvLines
{
    public static IEnumerable<string[]> Read(TextReader reader)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            Split(line, cells, cell);
            yield return [.. cells];
            cells.Clear();
        }
    }

    private static void Split(string line, List<string> cells, StringBuilder cell)
    {
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char character = line[i];
            if (quoted && character == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString());
        cell.Clear();
    }
}
