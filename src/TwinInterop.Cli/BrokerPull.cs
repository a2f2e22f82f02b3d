using System.Runtime.CompilerServices;
using System.Text.Json;
using TwinInterop.Formats;
using TwinInterop.Formats.NgsiLd.Client;

namespace TwinInterop.Cli;

/// <summary>Entities of a broker as a file that is gone after the conversion.</summary>
internal sealed class BrokerPull : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("twin-pull-");
    private readonly string _path;

    private BrokerPull(Uri root)
    {
        // The file's name is part of the objects' identity: it depends on nothing but the broker.
        string name = string.Concat((root.Host + "-" + root.AbsolutePath.Trim('/')).Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'));
        _path = Path.Combine(_folder.FullName, name + ".ngsild.json");
    }

    /// <summary>Whether an input is a broker and no file.</summary>
    public static bool IsBroker(string input) =>
        input.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Pulls everything that the query finds.</summary>
    /// <exception cref="BrokerException">The broker cannot be reached, or refuses.</exception>
    /// <exception cref="ArgumentException">The URL is no place of a broker.</exception>
    public static async Task<BrokerPull> FetchAsync(string url, BrokerOptions options, EntityQuery query, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? root))
            throw new ArgumentException($"Expected the URL of a broker, found '{url}'.", nameof(url));
        using var client = new BrokerClient(root, options);
        var pull = new BrokerPull(root);
        try
        {
            await pull.WriteAsync(client.QueryAsync(query, cancellationToken)).ConfigureAwait(false);
            return pull;
        }
        catch
        {
            pull.Dispose();
            throw;
        }
    }

    /// <summary>What was pulled, as NGSI-LD.</summary>
    public DatasetSource Source => DatasetSource.FromFile(_path);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task WriteAsync(IAsyncEnumerable<JsonElement> entities)
    {
        FileStream file = File.Create(_path);
        await using ConfiguredAsyncDisposable fileScope = file.ConfigureAwait(false);
        var json = new Utf8JsonWriter(file);
        await using ConfiguredAsyncDisposable jsonScope = json.ConfigureAwait(false);
        json.WriteStartArray();
        await foreach (JsonElement entity in entities.ConfigureAwait(false))
        {
            entity.WriteTo(json);
            if (json.BytesPending > 1 << 16)
                await json.FlushAsync().ConfigureAwait(false);
        }

        json.WriteEndArray();
    }
}
