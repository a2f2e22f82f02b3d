using System.IO.Compression;

namespace TwinInterop.Conformance.Resources;

/// <summary>Reads streams of unknown length up to a limit.</summary>
internal static class Bounded
{
    private const int MaxRatio = 100;
    private const long FreeBytes = 1 << 20;

    public static ReadOnlyMemory<byte>? Read(Stream stream, long most, out string? fault)
    {
        fault = null;
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + read > most)
            {
                fault = $"> {most} bytes";
                return null;
            }

            bytes.Write(buffer.AsSpan(0, read));
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>The bytes themselves, or what they hold where they are a gzip file.</summary>
    public static ReadOnlyMemory<byte>? Unzip(ReadOnlyMemory<byte> bytes, long maxBytes, out string? fault)
    {
        fault = null;
        if (bytes.Length < 3 || bytes.Span[0] != 0x1F || bytes.Span[1] != 0x8B)
            return bytes;
        try
        {
            using var stream = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            return Read(stream, Math.Min(maxBytes, (bytes.Length * (long)MaxRatio) + FreeBytes), out fault);
        }
        catch (InvalidDataException e)
        {
            fault = e.Message;
            return null;
        }
    }
}
