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

        DatasetInfo info = reader.Info;
        context.Books.EnterSource(BookAccount.Extensions, info.Extensions.Length);
        IAsyncEnumerable<CityObject> objects = EnterSourceAsync(reader, context, cancellationToken);
        foreach (ITransform transform in transforms)
        {
            info = transform.Describe(info);
            objects = transform.ApplyAsync(objects, context, cancellationToken);
        }

        objects = new SimplifyModules(writer.Requirements).ApplyAsync(objects, context, cancellationToken);
        await writer.WriteAsync(info, objects, cancellationToken).ConfigureAwait(false);
        return info;
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
