using System.Runtime.CompilerServices;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>Tells how many objects went by; changes nothing.</summary>
/// <param name="sources">All that is read.</param>
/// <param name="progress">Is told.</param>
internal sealed class ProgressStage(IReadOnlyList<DatasetSource> sources, IProgress<ConversionProgress> progress) : ITransform
{
    private long _objects;

    private const int Interval = 64;

    public DatasetInfo Describe(DatasetInfo info) => info;

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (++_objects % Interval == 0)
                Report();
            yield return cityObject;
        }

        Report();
    }

    private void Report() => progress.Report(
        new ConversionProgress(_objects, sources.Sum(source => source.BytesRead), sources.Sum(source => source.Length)));
}
