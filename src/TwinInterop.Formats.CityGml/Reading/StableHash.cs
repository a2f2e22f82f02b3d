namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>A 64-bit hash that is the same in every run: ids are remembered by it, in eight bytes each.</summary>
/// <remarks>FNV-1a. Two of a million ids share a hash with a probability of 3e-8; the harm is a wrong finding.</remarks>
internal static class StableHash
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = OffsetBasis;
        foreach (char c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }
}
