using System.Security.Cryptography;
using System.Text;

namespace TwinInterop.Conformance.Reports.Bcf;

/// <summary>Ids of issues, derived from what they are about.</summary>
internal static class BcfGuid
{
    private const int GlobalIdLength = 22;

    /// <summary>The id of a name.</summary>
    /// <remarks>Source: RFC 9562, 5.8 (UUIDv8), over SHA-256.</remarks>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', ["bcf", .. parts])), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>Whether a text has the form of a GlobalId.</summary>
    public static bool IsGlobalId(string? text) =>
        text is { Length: GlobalIdLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');

    /// <summary>The GlobalId in the name of an object, which may stand behind its class; null for none.</summary>
    public static string? In(string? subject)
    {
        string? last = subject?[(subject.LastIndexOf(' ') + 1)..];
        return IsGlobalId(last) ? last : null;
    }
}
