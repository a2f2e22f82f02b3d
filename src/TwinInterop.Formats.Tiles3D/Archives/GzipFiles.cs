using System.IO.Compression;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>Compressed files of a tileset; a server says of them <c>Content-Encoding: gzip</c>.</summary>
internal static class GzipFiles
{
    /// <summary>A gzip file of the bytes; the same bytes give the same file.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    /// <summary>Whether bytes begin as a gzip file does.</summary>
    public static bool IsCompressed(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <summary>The content of a gzip file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Where it lies, for messages.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <exception cref="InvalidDatasetException">It is damaged or larger.</exception>
    public static byte[] Inflate(byte[] bytes, string path, long limit)
    {
        long most = Math.Min(limit, (bytes.Length + 1) * ContentLimits.Inflation);
        using var inflated = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        byte[] block = new byte[1 << 16];
        try
        {
            for (int read = gzip.Read(block); read > 0; read = gzip.Read(block))
            {
                inflated.Write(block, 0, read);
                if (inflated.Length > most)
                    throw ContentLimits.TooLarge(path, most, inflated.Length);
            }
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.Archive, path, ["a gzip file", fault.Message]), fault);
        }

        return inflated.ToArray();
    }

    /// <summary>As much of the beginning of a gzip file as its first bytes give.</summary>
    public static byte[] InflateHead(ReadOnlySpan<byte> head, int length)
    {
        byte[] inflated = new byte[length];
        int count = 0;
        using var gzip = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
        try
        {
            for (int read = gzip.Read(inflated, 0, length); read > 0 && count < length; read = gzip.Read(inflated, count, length - count))
                count += read;
        }
        catch (InvalidDataException)
        {
            // The head ends within a block: what came out so far is what can be told.
        }

        return inflated[..count];
    }
}
