using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Testing.Models;

/// <summary>A dataset of objects made by a test.</summary>
public sealed class ListReader(DatasetInfo info, params IReadOnlyList<CityObject> objects) : IDatasetReader
{
    public DatasetInfo Info { get; } = info;

    public async IAsyncEnumerable<CityObject> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (CityObject cityObject in objects)
            yield return await Task.FromResult(cityObject);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
