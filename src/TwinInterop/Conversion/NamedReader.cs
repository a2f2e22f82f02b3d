using System.Runtime.CompilerServices;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>A reader whose faults say which input they are of: a reader itself knows places within it only.</summary>
/// <param name="reader">The reader.</param>
/// <param name="source">What it reads.</param>
internal sealed class NamedReader(IDatasetReader reader, DatasetSource source) : IDatasetReader
{
    public DatasetInfo Info => reader.Info;

    /// <summary>Opens a source.</summary>
    /// <exception cref="InvalidDatasetException">It cannot be read.</exception>
    public static async ValueTask<IDatasetReader> OpenAsync(
        DatasetSource source, ConversionRequest request, ConversionContext context, CancellationToken cancellationToken)
    {
        try
        {
            IDatasetReader reader =
                await Dataset.OpenAsync(source, request.SourceFormat, request.Read, context, cancellationToken).ConfigureAwait(false);
            return new NamedReader(reader, source);
        }
        catch (InvalidDatasetException fault)
        {
            throw Named(fault, source);
        }
    }

    public async IAsyncEnumerable<CityObject> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerator<CityObject> objects = reader.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using ConfiguredAsyncDisposable _ = objects.ConfigureAwait(false);
        while (await NextAsync(objects).ConfigureAwait(false))
            yield return objects.Current;
    }

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    private static InvalidDatasetException Named(InvalidDatasetException fault, DatasetSource source)
    {
        string name = source.Location;
        string place = fault.Diagnostic.Location;
        return place.Contains(name, StringComparison.Ordinal) ? fault : new InvalidDatasetException(
            fault.Diagnostic with { Location = place.Length == 0 || place == source.Name ? name : $"{name}: {place}" }, fault.InnerException);
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<CityObject> objects)
    {
        try
        {
            return await objects.MoveNextAsync().ConfigureAwait(false);
        }
        catch (InvalidDatasetException fault)
        {
            throw Named(fault, source);
        }
    }
}
