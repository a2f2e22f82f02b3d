using System.Security.Cryptography;
using System.Text;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Makes GlobalIds: 128 bits in 22 characters.</summary>
/// <remarks>ISO 16739-1:2024, 8.12.2.3 (IfcGloballyUniqueId).</remarks>
internal static class GlobalIds
{
    private const int Length = 22;
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";

    /// <summary>The GlobalId of an identity.</summary>
    public static string Of(Guid identity)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = identity.TryWriteBytes(bytes, bigEndian: true, out _); // 16 bytes are enough
        return Encode(bytes);
    }

    /// <summary>The GlobalId of something that has no identity of its own, such as the property set of an object.</summary>
    /// <param name="owner">The GlobalId of what it belongs to.</param>
    /// <param name="name">What it is there; unique within the owner.</param>
    public static string Derive(string owner, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}|{name}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return Encode(hash[..16]);
    }

    // The first character has two bits, all others six.
    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        Span<char> text = stackalloc char[Length];
        for (int i = Length - 1; i >= 0; i--, number >>= 6)
            text[i] = Alphabet[(int)(number & 63)];
        return new string(text);
    }
}
