using System.Text;

namespace TwinInterop.Conformance.Resources;

/// <summary>Bytes that stand in a URI.</summary>
/// <remarks>Source: RFC 2397.</remarks>
internal static class DataUris
{
    /// <summary>The bytes; null where the URI is malformed.</summary>
    public static ReadOnlyMemory<byte>? Decode(string uri)
    {
        int comma = uri.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
            return null;
        ReadOnlySpan<char> data = uri.AsSpan(comma + 1);
        if (uri.AsSpan(0, comma).Contains(";;", StringComparison.Ordinal))
            return null;
        if (!uri.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetBytes(Uri.UnescapeDataString(data.ToString()));
        byte[] bytes = new byte[(data.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(data, bytes, out int written) ? bytes.AsMemory(0, written) : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>The media type that the URI states; empty for none.</summary>
    public static string MediaType(string uri)
    {
        int end = uri.AsSpan().IndexOfAny(';', ',');
        return end > 5 ? uri[5..end] : "";
    }
}
