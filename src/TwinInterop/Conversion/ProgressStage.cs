using System.Runtime.CompilerServices;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>Tells how many objects went by; changes nothing.</summary>
internal sealed class ProgressStage(DatasetSource source, IProgress<ConversionProgress> progress) : ITransform
{
    private const int Interval = 64;

    public DatasetInfo Describe(DatasetInfo info) => info;

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long count = 0;
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (++count % Interval == 0)
                progress.Report(new ConversionProgress(count, source.BytesRead, source.Length));
            yield return cityObject;
        }

        progress.Report(new ConversionProgress(count, source.BytesRead, source.Length));
    }
}
