using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using TwinInterop.Identity;

namespace TwinInterop.Registry.Model;

/// <summary>The identifier that the registry gives to a real-world object: opaque, persistent, safe against typing errors.</summary>
/// <remarks>
/// Twelve digits of a base-31 number, in an alphabet without 0, O, I, L and U, and a check character; written
/// <c>XXXX-XXXX-XXXX-C</c>. The check is the weighted sum of the digits modulo 31, a prime: it detects every single wrong
/// character and every exchange of two.
/// </remarks>
/// <param name="Number">The number behind the characters, from 0 to <see cref="Count"/> - 1.</param>
public readonly record struct TwinId(long Number)
{
    /// <summary>How many ids there are: 31 to the power of 12.</summary>
    public const long Count = 787_662_783_788_549_761;

    private const string Alphabet = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Digits = 12;
    private const int FirstWeight = 2;

    /// <summary>The first eight bytes of the UUIDs that stand for twin ids: "twin-i" with the version nibble 8 of RFC 9562.</summary>
    private const ulong UuidHead = 0x7477_696E_2D69_8000;

    private const ulong UuidVariant = 0x8000_0000_0000_0000;

    /// <summary>The id of an object that nobody registered yet, from the id that its source key gives: equal keys, equal ids.</summary>
    /// <param name="id">The id of the object in the city model.</param>
    /// <param name="attempt">0; a higher number where the id before was taken by another object.</param>
    public static TwinId Derive(CityObjectId id, int attempt = 0)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        if (attempt > 0)
        {
            Span<byte> salted = stackalloc byte[20];
            bytes.CopyTo(salted);
            BinaryPrimitives.WriteInt32BigEndian(salted[16..], attempt);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(salted, hash);
            hash[..16].CopyTo(bytes);
        }

        return new TwinId((long)(BinaryPrimitives.ReadUInt128BigEndian(bytes) % Count));
    }

    /// <summary>The twin id that a city model's id stands for; false when that id was derived from a source key.</summary>
    public static bool TryFrom(CityObjectId id, out TwinId twin)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        ulong number = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) & ~UuidVariant;
        bool isTwin = BinaryPrimitives.ReadUInt64BigEndian(bytes) == UuidHead && number < Count;
        twin = isTwin ? new TwinId((long)number) : default;
        return isTwin;
    }

    /// <summary>The id in the form that city models carry: a version 8 UUID.</summary>
    public CityObjectId ToCityObjectId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, UuidHead);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (ulong)Number | UuidVariant);
        return new CityObjectId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Reads an id; hyphens and spaces are passed over, lower case is upper case.</summary>
    /// <returns>False when it is too long or short, has a foreign character, or its check character does not fit.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out TwinId twin)
    {
        twin = default;
        if (text is null || text.Length is < Digits + 1 or > 2 * (Digits + 1))
            return false;
        long number = 0;
        int count = 0, sum = 0;
        foreach (char c in text)
        {
            if (c is '-' or ' ' or '_')
                continue;
            int digit = Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            if (digit < 0 || count > Digits)
                return false;
            if (count < Digits)
            {
                number = (number * Alphabet.Length) + digit;
                sum += (FirstWeight + count) * digit;
            }
            else if (sum % Alphabet.Length != digit)
            {
                return false;
            }

            count++;
        }

        twin = new TwinId(number);
        return count == Digits + 1;
    }

    /// <summary>Reads an id.</summary>
    /// <exception cref="ArgumentException">It is none, or has a typing error.</exception>
    public static TwinId Parse(string text) => TryParse(text, out TwinId twin)
        ? twin
        : throw new ArgumentException($"Expected a twin id such as {new TwinId(0)}, found '{text}' (check the spelling).", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => string.Create(Digits + 4, Number, static (span, number) =>
    {
        int sum = 0;
        for (int i = Digits - 1; i >= 0; i--)
        {
            int digit = (int)(number % Alphabet.Length);
            number /= Alphabet.Length;
            sum += (FirstWeight + i) * digit;
            span[i + (i / 4)] = Alphabet[digit];
        }

        span[4] = span[9] = span[14] = '-';
        span[15] = Alphabet[sum % Alphabet.Length];
    });
}
