namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>The Huffman tables that written files have.</summary>
/// <remarks>Source: ITU-T T.81, Annex K.3.</remarks>
internal sealed class JpegCodes
{
    private JpegCodes(byte[] counts, byte[] values) => (Counts, Values, Table) = (counts, values, new JpegHuffmanTable(counts, values));

    /// <summary>First numbers of blocks of brightness.</summary>
    public static JpegCodes DirectBrightness { get; } =
        new([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

    /// <summary>First numbers of blocks of colour.</summary>
    public static JpegCodes DirectColour { get; } =
        new([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

    /// <summary>The other numbers of blocks of brightness.</summary>
    public static JpegCodes AlternatingBrightness { get; } = new(
        [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D],
        Convert.FromHexString(
            "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A"
            + "434445464748494A535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AA"
            + "B2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA"));

    /// <summary>The other numbers of blocks of colour.</summary>
    public static JpegCodes AlternatingColour { get; } = new(
        [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 0x77],
        Convert.FromHexString(
            "000102031104052131061241510761711322328108144291A1B1C109233352F0156272D10A162434E125F11718191A262728292A35363738393A"
            + "434445464748494A535455565758595A636465666768696A737475767778797A82838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AA"
            + "B2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE2E3E4E5E6E7E8E9EAF2F3F4F5F6F7F8F9FA"));

    /// <summary>How many codes there are of each length.</summary>
    public byte[] Counts { get; }

    /// <summary>Their bytes.</summary>
    public byte[] Values { get; }

    /// <summary>The codes.</summary>
    public JpegHuffmanTable Table { get; }
}
