using System.Text.Json;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Integrity;

/// <summary>Checks that the versions of data sets say of themselves what the events of their import say: an import goes on from there.</summary>
internal sealed class ImportedRows
{
    private readonly Dictionary<(string Dataset, string Sha256), long> _rows = [];

    /// <summary>Takes note of an event.</summary>
    public void Add(EventRecord record)
    {
        if (record.Type != EventWriter.NameOf(EventType.Import))
            return;
        using JsonDocument payload = JsonDocument.Parse(record.Payload);
        string? dataset = Text(payload, "dataset"), digest = Text(payload, "sha256"), range = Text(payload, "rows");
        if (dataset is null || digest is null || range?.Split('-') is not [_, { } last])
            return;
        if (long.TryParse(last, System.Globalization.CultureInfo.InvariantCulture, out long rows))
            _rows[(dataset, digest)] = Math.Max(rows, _rows.GetValueOrDefault((dataset, digest)));
    }

    /// <summary>The versions that say something else.</summary>
    public IEnumerable<string> Faults(SqlSession sql)
    {
        List<(string Dataset, string Sha256, long Done, long Complete)> versions = sql.Rows(
            "SELECT d.code, v.sha256, v.rows_done, v.is_complete FROM dataset_version v JOIN dataset d ON d.id = v.dataset ORDER BY v.id",
            row => (row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)));
        foreach ((string dataset, string digest, long done, long complete) in versions)
        {
            if (done != _rows.GetValueOrDefault((dataset, digest)))
                yield return $"Version {digest} of {dataset} claims {done} rows, its events entered {_rows.GetValueOrDefault((dataset, digest))}.";
            if (complete is not (0 or 1))
                yield return $"Version {digest} of {dataset} is neither complete nor incomplete.";
        }

        foreach ((string dataset, string digest) in _rows.Keys.Except(versions.Select(version => (version.Dataset, version.Sha256))).Order())
            yield return $"Version {digest} of {dataset} was entered and is not there.";
    }

    private static string? Text(JsonDocument payload, string name) =>
        payload.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
