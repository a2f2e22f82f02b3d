using System.Runtime.CompilerServices;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>Runs reader → transforms → writer, and keeps the source side of the books.</summary>
/// <param name="transforms">Applied in order.</param>
public sealed class ConversionPipeline(params IReadOnlyList<ITransform> transforms)
{
    /// <summary>Converts one dataset; the caller commits the target.</summary>
    /// <returns>What the dataset that was written is like.</returns>
    /// <exception cref="InvalidDatasetException">The source cannot be read any further.</exception>
    /// <exception cref="IOException">The source cannot be read or the target cannot be written.</exception>
    public async Task<DatasetInfo> RunAsync(
        IDatasetReader reader, IDatasetWriter writer, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(context);
        DatasetStream stream = Apply(Enter(reader, context, cancellationToken), context, cancellationToken);
        await WriteAsync(stream, writer, context, cancellationToken).ConfigureAwait(false);
        return stream.Info;
    }

    /// <summary>The objects of a reader, entered in the source side of the books as they leave it.</summary>
    /// <param name="reader">It is read once.</param>
    /// <param name="context">Whose books; the dataset's own content is entered at once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static DatasetStream Enter(IDatasetReader reader, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(context);
        DatasetInfo info = VerbatimContent.Unfold(reader.Info);
        context.Books.EnterSource(BookAccount.Extensions, info.Extensions.Length);
        return new DatasetStream(info, EnterSourceAsync(reader, context, cancellationToken));
    }

    /// <summary>Puts the transforms behind a stream; nothing is read yet.</summary>
    public DatasetStream Apply(DatasetStream stream, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (ITransform transform in transforms)
        {
            stream = new DatasetStream(
                transform.Describe(stream.Info), transform.ApplyAsync(stream.Objects, context, cancellationToken));
        }

        return stream;
    }

    /// <summary>Writes a stream, after taking from it what the writer has no place for.</summary>
    /// <exception cref="InvalidDatasetException">The source cannot be read any further.</exception>
    /// <exception cref="IOException">The source cannot be read or the target cannot be written.</exception>
    public static async Task WriteAsync(
        DatasetStream stream, IDatasetWriter writer, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(writer);
        IAsyncEnumerable<CityObject> objects =
            new SimplifyModules(writer.Requirements).ApplyAsync(stream.Objects, context, cancellationToken);
        await writer.WriteAsync(stream.Info, objects, cancellationToken).ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<CityObject> EnterSourceAsync(
        IDatasetReader reader, ConversionContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject cityObject in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            context.Books.EnterSource(cityObject);
            yield return cityObject;
        }
    }
}
