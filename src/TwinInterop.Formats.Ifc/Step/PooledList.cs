using System.Buffers;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Values in an array that goes back to the pool when this is disposed.</summary>
/// <typeparam name="T">Their type.</typeparam>
internal sealed class PooledList<T> : IDisposable
    where T : unmanaged
{
    private T[] _items;

    /// <param name="capacity">How many values are expected.</param>
    internal PooledList(int capacity = 16) => _items = ArrayPool<T>.Shared.Rent(capacity);

    internal int Count { get; private set; }

    /// <summary>The values; not to be used after this is disposed.</summary>
    internal ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    internal T this[int index] => Span[index];

    internal void Add(T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    public void Dispose()
    {
        T[] items = _items;
        _items = [];
        Count = 0;
        if (items.Length > 0)
            ArrayPool<T>.Shared.Return(items);
    }

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(16, _items.Length * 2));
        Span.CopyTo(larger);
        if (_items.Length > 0)
            ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
