using TwinInterop.Conformance.Resources;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>The files of a tileset on a server; each is asked for once.</summary>
/// <param name="connection">Asks the server.</param>
/// <param name="folder">The address that paths start from, with a slash at its end.</param>
/// <param name="taken">Is told of each answer.</param>
internal sealed class HttpResources(EndpointConnection connection, Uri folder, Action<EndpointAnswer> taken) : IResources
{
    private readonly Dictionary<string, EndpointAnswer> _answers = new(StringComparer.Ordinal);

    public bool ReportsMissing => true;

    public ReadOnlyMemory<byte>? Read(string path, out string? fault)
    {
        if (!_answers.TryGetValue(path, out EndpointAnswer? answer))
        {
            string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            answer = connection.Get(new Uri(folder, escaped), "*/*");
            _answers.Add(path, answer with { Body = default });
            taken(answer);
        }
        else
        {
            answer = connection.Get(answer.Url, "*/*"); // Bodies are not kept: a tileset may be larger than the memory.
        }

        fault = answer.IsOk || answer.Status == 404 ? null : answer.Said;
        return answer.IsOk ? (ReadOnlyMemory<byte>?)answer.Body : null; // Else null would be an empty file.
    }

    public void Dispose()
    {
        // The connection belongs to the visit.
    }
}
