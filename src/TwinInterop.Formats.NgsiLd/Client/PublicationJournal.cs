using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Writing;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>What was sent and what was acknowledged, a line for each, on disk before anything else happens.</summary>
/// <remarks>The first line says of which run it is; a last line that was cut off in the writing does not count.</remarks>
internal sealed class PublicationJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly Dictionary<int, BatchOutcome> _done = [];
    private readonly HashSet<int> _sent = [];

    private PublicationJournal(string path, FileMode mode)
    {
        Path = path;
        _file = new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path { get; }

    /// <summary>Begins a journal, or goes on with the one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="run">Broker, tenant, operation, sizes and hash of the input, in one text.</param>
    /// <param name="resumes">Whether to go on; without a journal a new one begins.</param>
    /// <exception cref="ArgumentException">The journal that is there belongs to another run.</exception>
    public static PublicationJournal Open(string path, string run, bool resumes)
    {
        var journal = new PublicationJournal(path, resumes ? FileMode.OpenOrCreate : FileMode.Create);
        try
        {
            if (!journal.Load(run))
            {
                journal._file.SetLength(0);
                journal.Append(json => json.WriteString("run"u8, run));
            }

            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>What became of a chunk; null when it was not acknowledged.</summary>
    public BatchOutcome? OutcomeOf(int chunk) => _done.GetValueOrDefault(chunk);

    /// <summary>Whether a chunk was sent without an answer.</summary>
    public bool IsUnanswered(int chunk) => _sent.Contains(chunk) && !_done.ContainsKey(chunk);

    public void Sending(int chunk) => Append(json => json.WriteNumber("sending"u8, chunk));

    /// <summary>The broker took nothing of the chunk, for certain.</summary>
    public void NotTaken(int chunk) => Append(json => json.WriteNumber("notTaken"u8, chunk));

    public void Done(int chunk, BatchOutcome outcome) => Append(json =>
    {
        json.WriteNumber("done"u8, chunk);
        json.WriteStartArray("accepted"u8);
        foreach (string id in outcome.Accepted)
            json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteStartArray("refused"u8);
        foreach (EntityRefusal refusal in outcome.Refused)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, refusal.EntityId);
            json.WriteString("type"u8, refusal.Problem.Type);
            json.WriteString("title"u8, refusal.Problem.Title);
            json.WriteString("detail"u8, refusal.Problem.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public void Dispose() => _file.Dispose();

    /// <summary>Whether there was a journal.</summary>
    private bool Load(string run)
    {
        using var copy = new MemoryStream();
        _file.CopyTo(copy);
        ReadOnlySpan<byte> text = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        int whole = text.LastIndexOf((byte)'\n') + 1;
        bool isFirst = true;
        foreach (Range line in text[..whole].Split((byte)'\n'))
        {
            if (text[line].IsEmpty)
                continue;
            using JsonDocument entry = JsonDocument.Parse(text[line].ToArray());
            if (isFirst && (!entry.RootElement.TryGetProperty("run"u8, out JsonElement found) || found.GetString() != run))
                throw new ArgumentException($"Expected the journal of this run in {Path}, found that of another input, broker, tenant, mode or chunk size: delete it, or leave out --resume.", nameof(run));
            isFirst = false;
            Take(entry.RootElement);
        }

        _file.SetLength(whole);
        _file.Position = whole;
        return !isFirst;
    }

    private void Take(JsonElement entry)
    {
        if (entry.TryGetProperty("sending"u8, out JsonElement sending))
            _sent.Add(sending.GetInt32());
        if (entry.TryGetProperty("notTaken"u8, out JsonElement back))
            _sent.Remove(back.GetInt32());
        if (!entry.TryGetProperty("done"u8, out JsonElement done))
            return;
        ImmutableArray<string> accepted = [.. entry.GetProperty("accepted"u8).EnumerateArray().Select(id => id.GetString()!)]; // as written
        ImmutableArray<EntityRefusal> refused =
        [
            .. entry.GetProperty("refused"u8).EnumerateArray()
                .Select(refusal => new EntityRefusal(refusal.GetProperty("id"u8).GetString()!, ProblemDetails.From(refusal, null))),
        ];
        _done[done.GetInt32()] = new BatchOutcome(accepted, refused);
    }

    private void Append(Action<Utf8JsonWriter> members)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, JsonTexts.Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        _file.Write(line.GetBuffer(), 0, (int)line.Length);
        _file.Flush(flushToDisk: true);
    }
}
