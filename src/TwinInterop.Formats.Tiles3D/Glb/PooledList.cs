using System.Buffers;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>A growing run of plain values in a pooled array.</summary>
/// <typeparam name="T">The value; what is in memory is what is written.</typeparam>
internal sealed class PooledList<T> : IDisposable
    where T : unmanaged
{
    private T[] _items = [];

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>The values; valid until the next one is added.</summary>
    public Span<T> Span => _items.AsSpan(0, Count);

    /// <summary>Adds a value.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
            Grow(Count + 1);
        _items[Count++] = item;
    }

    /// <summary>Adds several values.</summary>
    public void AddRange(ReadOnlySpan<T> items) => items.CopyTo(Extend(items.Length));

    /// <summary>Adds room for more values, to be filled by the caller.</summary>
    /// <returns>The new values, with whatever the array held before.</returns>
    public Span<T> Extend(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int needed = checked(Count + count);
        if (needed > _items.Length)
            Grow(needed);
        Span<T> added = _items.AsSpan(Count, count);
        Count = needed;
        return added;
    }

    /// <summary>Forgets the values and keeps the array.</summary>
    public void Clear() => Count = 0;

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        Count = 0;
        if (_items.Length > 0)
            ArrayPool<T>.Shared.Return(_items);
        _items = [];
    }

    private void Grow(int needed)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(Math.Max(needed, 64), (int)Math.Min(2L * _items.Length, Array.MaxLength)));
        Span.CopyTo(larger);
        if (_items.Length > 0)
            ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
