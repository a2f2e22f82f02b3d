using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Reads a stream to its end without trusting what is said about its length.</summary>
internal static class BoundedRead
{
    private const int FirstBlock = 1 << 20;

    /// <param name="stream">The stream.</param>
    /// <param name="expected">The length that is said; memory grows with what comes.</param>
    /// <param name="limits">The largest length.</param>
    /// <param name="cap">A smaller largest length; null for that of the limits.</param>
    /// <exception cref="InvalidDatasetException">There is more than the limit.</exception>
    internal static byte[] All(Stream stream, long expected, ContainerLimits limits, long? cap = null)
    {
        long max = Math.Min(cap ?? long.MaxValue, limits.MaxBytes);
        byte[] buffer = new byte[Math.Clamp(expected, 1, Math.Min(FirstBlock, max))];
        int length = 0;
        while (true)
        {
            int read = stream.Read(buffer, length, buffer.Length - length);
            length += read;
            if (read == 0)
                break;
            if (length < buffer.Length)
                continue;

            int next = stream.ReadByte();
            if (next < 0)
                break;
            if (length >= max)
                throw TooLong(length, max, limits, isRatio: cap < limits.MaxBytes);

            // A believable length is taken at the second block, so that a true one costs one copy.
            long larger = expected > length && length >= FirstBlock ? expected : length * 2L;
            Array.Resize(ref buffer, (int)Math.Min(larger, max));
            buffer[length++] = (byte)next;
        }

        Array.Resize(ref buffer, length);
        return buffer;
    }

    private static InvalidDatasetException TooLong(long found, long max, ContainerLimits limits, bool isRatio) =>
        new(isRatio
            ? new Diagnostic(ContainerDiagnostics.Ratio, "", [$"more than {limits.MaxRatio}", limits.MaxRatio, nameof(limits.MaxRatio)])
            : new Diagnostic(ContainerDiagnostics.TooLarge, "", [$"more than {found}", max, nameof(limits.MaxBytes)]));
}
