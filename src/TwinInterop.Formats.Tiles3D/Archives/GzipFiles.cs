using System.IO.Compression;

namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>Compresses files of a tileset; a server then says <c>Content-Encoding: gzip</c>.</summary>
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
}
