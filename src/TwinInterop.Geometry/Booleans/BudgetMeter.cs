namespace TwinInterop.Geometry.Booleans;

/// <summary>Counts down what an operation, or all the work on one element, may still spend.</summary>
/// <remarks>
/// One unit is the comparison of an edge with a triangle, well under a microsecond. Counted, not timed: the same input
/// always ends the same way. For one thread at a time.
/// </remarks>
/// <param name="units">How many units of work may be done.</param>
/// <param name="cancellation">Looked at every few thousand units.</param>
internal sealed class BudgetMeter(long units, CancellationToken cancellation = default)
{
    private const int LookEvery = 4096;

    private long _left = units;
    private long _nextLook = units - LookEvery;

    /// <summary>What was asked for so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether more was asked for than there was.</summary>
    public bool IsExceeded => _left < 0;

    /// <summary>Takes off work that is about to be done.</summary>
    /// <returns>False where the budget does not hold them.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public bool Spend(long count)
    {
        _left -= count;
        Spent += count;
        if (_left < _nextLook)
        {
            cancellation.ThrowIfCancellationRequested();
            _nextLook = _left - LookEvery;
        }

        return _left >= 0;
    }
}
