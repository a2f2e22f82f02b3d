using System.Security.Cryptography;
using TwinInterop.Formats;

namespace TwinInterop.Conversion;

/// <summary>One source of a conversion while it is read.</summary>
/// <remarks>What the reader takes is kept apart, since it may run ahead of the other stages.</remarks>
/// <param name="source">Where it is.</param>
internal sealed class SourceReading(DatasetSource source) : IAsyncDisposable
{
    private IDatasetReader? _reader;
    private DatasetInfo? _info;
    private Task<string>? _hash;

    public ConversionContext Context { get; } = new();

    public DatasetSource Source => source;

    public DatasetInfo Info => _info ?? throw new InvalidOperationException("The source was not opened.");

    /// <summary>Opens the source; where there are threads to spare, its hash is computed meanwhile.</summary>
    /// <exception cref="InvalidDatasetException">It cannot be read.</exception>
    public async Task OpenAsync(ConversionRequest request, CancellationToken cancellationToken)
    {
        if (request.Threads > 1 && source.Path is { } path)
            _hash = Task.Run(() => HashFile(path), CancellationToken.None);
        _reader = await NamedReader.OpenAsync(source, request, Context, cancellationToken).ConfigureAwait(false);
        _info = _reader.Info;
    }

    /// <summary>The objects, entered in the books as they leave the reader.</summary>
    public DatasetStream Enter(CancellationToken cancellationToken) =>
        ConversionPipeline.Enter(_reader ?? throw new InvalidOperationException("The source was not opened."), Context, cancellationToken);

    /// <summary>The source as a report names it.</summary>
    public async Task<DatasetDescription> DescribeAsync()
    {
        string hash = await HashAsync().ConfigureAwait(false);
        return new DatasetDescription(source.Path is null ? null : source.Location, Info, source.Length, hash) { Objects = Context.Books.ReadByClass };
    }

    /// <summary>The SHA-256 of the source.</summary>
    public Task<string> HashAsync() => _hash ??= Task.FromResult(HashSource(source));

    /// <summary>The SHA-256 of a source, read apart: what is read through the source tells how far its reader is.</summary>
    public static string HashSource(DatasetSource source)
    {
        if (source.Path is { } path)
            return HashFile(path);
        using Stream stream = source.OpenRead();
        return Hash(stream);
    }

    public static string Hash(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    public async ValueTask DisposeAsync()
    {
        if (_reader is not null)
            await _reader.DisposeAsync().ConfigureAwait(false);
        _reader = null;
        if (_hash is not null)
            await ((Task)_hash).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string HashFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Hash(stream);
    }
}
