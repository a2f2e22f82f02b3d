namespace TwinInterop.Geometry.Booleans;

/// <summary>Counts down what an operation may still spend.</summary>
/// <param name="pairs">How many pairs of parts may be compared.</param>
/// <param name="cancellation">Looked at every few thousand pairs.</param>
internal sealed class BudgetMeter(long pairs, CancellationToken cancellation)
{
    private const int LookEvery = 4096;

    private long _left = pairs;
    private long _nextLook = pairs - LookEvery;

    /// <summary>Whether more was asked for than there was.</summary>
    public bool IsExceeded => _left < 0;

    /// <summary>Takes off pairs that are about to be compared.</summary>
    /// <returns>False where the budget does not hold them.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public bool Spend(int count)
    {
        _left -= count;
        if (_left < _nextLook)
        {
            cancellation.ThrowIfCancellationRequested();
            _nextLook = _left - LookEvery;
        }

        return _left >= 0;
    }
}
