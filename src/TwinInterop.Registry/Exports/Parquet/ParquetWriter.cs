using System.Buffers.Binary;

namespace TwinInterop.Registry.Exports.Parquet;

/// <summary>Writes a flat table as an Apache Parquet file: groups of rows, a page a column, plain encoding, not compressed.</summary>
/// <remarks>
/// Source: Apache Parquet format, version 2.x, file layout and <c>parquet.thrift</c>. The stream need not be seekable. Memory:
/// one group of rows, and some hundred bytes for each group written.
/// </remarks>
internal sealed class ParquetWriter(Stream output, IReadOnlyList<ParquetColumn> columns)
{
    /// <summary>So many rows make a group.</summary>
    private const int GroupRows = 100_000;

    private const int Plain = 0;
    private const int RunLength = 3;
    private const int Utf8 = 0;
    private const int Required = 0;
    private const int Optional = 1;

    private readonly List<Group> _groups = [];
    private long _position;

    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    public void Begin() => Put(Magic);

    /// <summary>Call after a value was added to each column.</summary>
    public void EndRow()
    {
        if (columns[0].Count == GroupRows)
            EndGroup();
    }

    /// <summary>Writes what is left and the footer.</summary>
    public void End()
    {
        if (columns[0].Count > 0)
            EndGroup();
        var footer = new CompactWriter();
        footer.Int32(1, 1);
        footer.StructList<ParquetColumn?>(2, [null, .. columns], column => Schema(footer, column));
        footer.Int64(3, _groups.Sum(group => (long)group.Rows));
        footer.StructList(4, _groups, group => RowGroup(footer, group));
        footer.Text(6, "TwinInterop");
        footer.Stop();
        Put(footer.Written);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Written.Length);
        Put(length);
        Put(Magic);
    }

    private void EndGroup()
    {
        var chunks = new List<Chunk>(columns.Count);
        int rows = columns[0].Count;
        foreach (ParquetColumn column in columns)
        {
            byte[] page = column.Page();
            long start = _position;
            Put(PageHeader(page.Length, column.Count));
            Put(page);
            chunks.Add(new Chunk(column, start, _position - start, column.Count));
            column.Clear();
        }

        _groups.Add(new Group(rows, chunks));
    }

    private static byte[] PageHeader(int length, int values)
    {
        var header = new CompactWriter();
        header.Int32(1, 0);
        header.Int32(2, length);
        header.Int32(3, length);
        header.Structure(5, () =>
        {
            header.Int32(1, values);
            header.Int32(2, Plain);
            header.Int32(3, RunLength);
            header.Int32(4, RunLength);
        });
        header.Stop();
        return header.Written.ToArray();
    }

    /// <summary>A column, or for null the root that they hang from.</summary>
    private void Schema(CompactWriter footer, ParquetColumn? column)
    {
        if (column is null)
        {
            footer.Text(4, "schema");
            footer.Int32(5, columns.Count);
            return;
        }

        footer.Int32(1, column.Type);
        footer.Int32(3, column.IsOptional ? Optional : Required);
        footer.Text(4, column.Name);
        if (column.IsText)
            footer.Int32(6, Utf8);
    }

    private static void RowGroup(CompactWriter footer, Group group)
    {
        footer.StructList(1, group.Chunks, chunk =>
        {
            footer.Int64(2, chunk.Start);
            footer.Structure(3, () =>
            {
                footer.Int32(1, chunk.Column.Type);
                footer.Int32List(2, [Plain, RunLength]);
                footer.TextList(3, chunk.Column.Name);
                footer.Int32(4, 0);
                footer.Int64(5, chunk.Values);
                footer.Int64(6, chunk.Length);
                footer.Int64(7, chunk.Length);
                footer.Int64(9, chunk.Start);
            });
        });
        footer.Int64(2, group.Chunks.Sum(chunk => chunk.Length));
        footer.Int64(3, group.Rows);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _position += bytes.Length;
    }

    private readonly record struct Chunk(ParquetColumn Column, long Start, long Length, int Values);

    private readonly record struct Group(int Rows, List<Chunk> Chunks);
}
