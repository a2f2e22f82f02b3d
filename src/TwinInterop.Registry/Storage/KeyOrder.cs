namespace TwinInterop.Registry.Storage;

/// <summary>The order in which keys are looked up: by value, so that neighbours in an index are visited one after the other.</summary>
internal static class KeyOrder
{
    /// <summary>The keys by value; <paramref name="places"/> tells where each was.</summary>
    public static T[] Sort<T>(IReadOnlyList<T> keys, IComparer<T> comparer, out int[] places)
    {
        T[] sorted = [.. keys];
        places = new int[sorted.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = i;
        if (!IsSorted(sorted, comparer))
            Array.Sort(sorted, places, comparer);
        return sorted;
    }

    private static bool IsSorted<T>(T[] keys, IComparer<T> comparer)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            if (comparer.Compare(keys[i - 1], keys[i]) > 0)
                return false;
        }

        return true;
    }
}
