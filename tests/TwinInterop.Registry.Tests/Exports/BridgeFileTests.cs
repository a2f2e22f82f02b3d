using System.Globalization;
using System.Text.Json;
using TwinInterop.Registry.Exports;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;
using TwinInterop.Testing;

namespace TwinInterop.Registry.Tests.Exports;

/// <summary>Bridge files as another program reads them.</summary>
public sealed class BridgeFileTests
{
    [ParquetFact]
    public void Another_reader_finds_every_row_of_a_columnar_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("bridge.parquet");
        CrosswalkRow[] rows =
        [
            .. Enumerable.Range(0, 100_003).Select(i => new CrosswalkRow(
                $"é{i}", i % 2 == 0 ? "" : $"b{i}", new TwinId(i), LinkRelation.Same, i % 3 == 0 ? null : i / 200_000.0)),
        ];
        using (FileStream file = File.Create(path))
            BridgeFile.Write(file, rows, CancellationToken.None);

        JsonElement[] read = [.. Judges.Parquet(path).Select(line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal(rows.Select(Text), read.Select(Text));
    }

    [Fact]
    public void A_file_without_rows_has_its_columns_all_the_same()
    {
        using var output = new MemoryStream();

        BridgeFile.Write(output, [], CancellationToken.None);

        byte[] bytes = output.ToArray();
        Assert.Equal("PAR1"u8.ToArray(), bytes[..4]);
        Assert.Equal("PAR1"u8.ToArray(), bytes[^4..]);
        Assert.True(bytes.AsSpan().IndexOf("confidence"u8) > 0);
    }

    private static string Text(CrosswalkRow row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.From}|{row.To}|{row.Twin}|same|{row.Confidence}");

    private static string Text(JsonElement row)
    {
        JsonElement confidence = row.GetProperty("confidence");
        double? number = confidence.ValueKind == JsonValueKind.Number ? confidence.GetDouble() : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row.GetProperty("from").GetString()}|{row.GetProperty("to").GetString()}|{row.GetProperty("twin").GetString()}|{row.GetProperty("relation").GetString()}|{number}");
    }
}
