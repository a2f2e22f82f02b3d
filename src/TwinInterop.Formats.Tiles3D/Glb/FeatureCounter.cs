using System.Buffers;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Counts different feature ids and checks them.</summary>
internal static class FeatureCounter
{
    /// <summary>How many different ids there are.</summary>
    /// <param name="ids">Whole numbers, 0 to <see cref="MeshBuffer.MaxFeatureId"/>.</param>
    /// <param name="limit">The number of rows that ids may name.</param>
    /// <param name="largest">The largest id.</param>
    /// <exception cref="ArgumentException">An id is none, or names no row.</exception>
    public static int Count(ReadOnlySpan<float> ids, int limit, out int largest)
    {
        ulong[] seen = ArrayPool<ulong>.Shared.Rent((limit + 63) / 64);
        try
        {
            Array.Clear(seen, 0, (limit + 63) / 64);
            int count = 0;
            largest = 0;
            float previous = -1;
            foreach (float id in ids)
            {
                if (id == previous)
                    continue;
                int row = (int)id;
                if ((uint)row >= (uint)limit || row != id)
                    throw new ArgumentException($"Expected feature ids from 0 to {limit - 1}, found {id}.", nameof(ids));
                previous = id;
                largest = Math.Max(largest, row);
                ulong bit = 1UL << (row & 63);
                if ((seen[row >> 6] & bit) == 0)
                    count++;
                seen[row >> 6] |= bit;
            }

            return count;
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(seen);
        }
    }
}
