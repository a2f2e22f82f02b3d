using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Speaks to one NGSI-LD broker.</summary>
/// <remarks>
/// Requests are sent again, with waits that double, where that is lawful: GET, upsert, update and delete; create only when no
/// connection was had. Source: ETSI GS CIM 009 V1.8.1, 6.
/// </remarks>
public sealed class BrokerClient : IDisposable
{
    /// <summary>How many requests may be spent on finding the entities that make a broker refuse a batch as a whole.</summary>
    private const int MaxProbes = 500;

    private readonly BrokerConnection _connection;
    private readonly BrokerOptions _options;
    private int _probes;

    /// <param name="root">The root of the API, for example <c>https://broker/ngsi-ld/v1</c>.</param>
    /// <param name="options">How it is spoken to.</param>
    /// <exception cref="ArgumentException">The URL is no place of a broker, or a secret would be sent without encryption.</exception>
    public BrokerClient(Uri root, BrokerOptions options)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(options);
        _connection = new BrokerConnection(root, options);
        _options = options;
    }

    /// <summary>The root of the API, with a slash at its end.</summary>
    public Uri Root => _connection.Root;

    /// <summary>Sends entities in one request; where the broker refuses them as a whole for their content, in halves.</summary>
    /// <param name="operation">What to do with them; for a removal, only their ids are sent.</param>
    /// <param name="entities">No two with the same id.</param>
    /// <param name="cancellationToken">Ends waits, too.</param>
    /// <exception cref="BrokerException">
    /// The broker cannot be reached or refuses whatever is sent; <see cref="BrokerException.IsUnknown"/> tells whether entities
    /// may have been taken.
    /// </exception>
    public async Task<BatchOutcome> SendAsync(
        BatchOperation operation, IReadOnlyList<BrokerEntity> entities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entities);
        if (entities.Count == 0)
            return new BatchOutcome([], []);
        byte[] body = BatchBody.Compose(operation, entities, _options.ContextUrl is not null);
        string mediaType = operation == BatchOperation.Delete || _options.ContextUrl is not null ? "application/json" : "application/ld+json";
        var url = new Uri(Root, BatchOperations.PathOf(operation));
        BrokerAnswer answer = await _connection.SendAsync(
            target => Request(HttpMethod.Post, target, "application/json", body, mediaType),
            url, BatchOperations.IsIdempotent(operation), cancellationToken).ConfigureAwait(false);
        if (BatchAnswer.Read(operation, entities, answer) is { } outcome)
            return outcome;

        ProblemDetails problem = answer.Problem();
        switch ((int)answer.Status)
        {
            case 400 or 413 or 422 when entities.Count > 1 && _probes < MaxProbes:
                _probes += 2;
                return await SendHalvesAsync(operation, entities, cancellationToken).ConfigureAwait(false);
            case 400 or 409 or 413 or 422:
                return new BatchOutcome([], [.. entities.Select(entity => new EntityRefusal(entity.Id, problem))]);
            default:
                throw new BrokerException($"Expected {Root.Host} to take a batch, found status {(int)answer.Status}: {problem}", problem);
        }
    }

    /// <summary>Entities page by page, each once.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends waits, too.</param>
    /// <returns>JSON objects; each belongs to the caller.</returns>
    /// <exception cref="BrokerException">The broker cannot be reached, refuses the query, or gives more than the query allows or less than it counts.</exception>
    public async IAsyncEnumerable<JsonElement> QueryAsync(
        EntityQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var pages = new EntityPages(_connection, query, url => Request(HttpMethod.Get, url, "application/ld+json", null, null));
        while (await pages.NextAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            foreach (JsonElement entity in page)
                yield return entity;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private async Task<BatchOutcome> SendHalvesAsync(
        BatchOperation operation, IReadOnlyList<BrokerEntity> entities, CancellationToken cancellationToken)
    {
        int half = entities.Count / 2;
        BatchOutcome first = await SendAsync(operation, [.. entities.Take(half)], cancellationToken).ConfigureAwait(false);
        try
        {
            BatchOutcome second = await SendAsync(operation, [.. entities.Skip(half)], cancellationToken).ConfigureAwait(false);
            return new BatchOutcome(first.Accepted.AddRange(second.Accepted), first.Refused.AddRange(second.Refused));
        }
        catch (BrokerException fault) when (!fault.IsUnknown && !first.Accepted.IsEmpty)
        {
            // Of the batch as a whole it is not true that nothing was taken.
            throw new BrokerException(fault.Message, fault.Problem, isUnknown: true, fault);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri url, string accept, byte[]? body, string? mediaType)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Accept.ParseAdd(accept);
        if (_options.ContextUrl is { } context)
            request.Headers.TryAddWithoutValidation("Link", $"<{context}>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");
        if (body is not null)
        {
            request.Content = new SingleUseContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType!); // given with a body
        }

        return request;
    }
}
