using TwinInterop.Registry.Exports.Parquet;
using TwinInterop.Registry.Queries;

namespace TwinInterop.Registry.Exports;

/// <summary>Writes the names of one system beside those of another as a columnar file.</summary>
internal static class BridgeFile
{
    /// <summary>Writes an Apache Parquet file with the columns from, to, twin, relation and confidence.</summary>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="rows">The rows, read once.</param>
    /// <param name="cancellationToken">Stops between rows; the file is of no use then.</param>
    public static void Write(Stream output, IEnumerable<CrosswalkRow> rows, CancellationToken cancellationToken)
    {
        ParquetColumn from = Text("from"), to = Text("to"), twin = Text("twin"), relation = Text("relation");
        var confidence = new ParquetColumn("confidence", isText: false, isOptional: true);
        var writer = new ParquetWriter(output, [from, to, twin, relation, confidence]);
        writer.Begin();
        foreach (CrosswalkRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            from.Add(row.From);
            to.Add(row.To);
            twin.Add(row.Twin.ToString());
            relation.Add(row.Relation.ToString().ToLowerInvariant());
            confidence.Add(row.Confidence);
            writer.EndRow();
        }

        writer.End();
    }

    private static ParquetColumn Text(string name) => new(name, isText: true, isOptional: false);
}
