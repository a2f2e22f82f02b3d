namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Computes items on several threads ahead of the consumer, and gives the results in the order of the items.</summary>
internal static class OrderedAhead
{
    /// <summary>The results, in the order of the items whatever the number of threads.</summary>
    /// <param name="items">What to compute from.</param>
    /// <param name="compute">Called once an item, on any thread.</param>
    /// <param name="threads">How many items are computed at once.</param>
    /// <param name="ahead">How many results may wait for the consumer: a bound on memory.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IReadOnlyList<TItem> items,
        Func<TItem, TResult> compute,
        int threads,
        int ahead,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (threads <= 1)
        {
            foreach (TItem item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return compute(item);
            }

            yield break;
        }

        int ring = Math.Max(ahead, threads);
        var results = new TaskCompletionSource<TResult>[ring];
        for (int i = 0; i < ring; i++)
            results[i] = NewResult<TResult>();
        using var gate = new SemaphoreSlim(ring);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        int next = -1;
        Task[] workers = [.. Enumerable.Range(0, threads).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
        try
        {
            for (int i = 0; i < items.Count; i++)
            {
                TResult result = await results[i % ring].Task.WaitAsync(cancellationToken).ConfigureAwait(false);
                results[i % ring] = NewResult<TResult>();
                gate.Release();
                yield return result;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task WorkAsync()
        {
            while (true)
            {
                await gate.WaitAsync(stop.Token).ConfigureAwait(false);
                int index = Interlocked.Increment(ref next);
                if (index >= items.Count)
                    return;
                TaskCompletionSource<TResult> result = results[index % ring];
                try
                {
                    result.SetResult(compute(items[index]));
                }
                catch (Exception exception) // handed over to the consumer, who throws it
                {
                    result.SetException(exception);
                }
            }
        }
    }

    private static TaskCompletionSource<TResult> NewResult<TResult>() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
