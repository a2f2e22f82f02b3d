using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TwinInterop.Selection;

/// <summary>A set of ids, of each of which it keeps 128 bits of a hash: about 40 bytes an id, however long it is.</summary>
internal sealed class IdSet
{
    private readonly HashSet<UInt128> _hashes = [];

    public int Count => _hashes.Count;

    public bool Add(string id) => _hashes.Add(HashOf(id));

    public bool Contains(string id) => _hashes.Contains(HashOf(id));

    /// <summary>The first half of the SHA-256 of an id.</summary>
    public static UInt128 HashOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        int length = Encoding.UTF8.GetByteCount(id);
        byte[]? rented = length > 512 ? new byte[length] : null;
        Span<byte> bytes = rented ?? stackalloc byte[length];
        Encoding.UTF8.GetBytes(id, bytes);
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
