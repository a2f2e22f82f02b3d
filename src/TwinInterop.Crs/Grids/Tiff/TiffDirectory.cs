using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>One image file directory: the tags of one image, their values read on demand.</summary>
/// <remarks>Source: TIFF 6.0, section 2; BigTIFF with 64-bit counts and offsets.</remarks>
internal sealed class TiffDirectory(TiffFile file, IReadOnlyDictionary<int, TiffEntry> entries)
{
    public bool Has(TiffTag tag) => entries.ContainsKey((int)tag);

    /// <summary>The single whole number of a tag, or the default where the tag is absent.</summary>
    public long Integer(TiffTag tag, long absent) => Has(tag) ? Integers(tag)[0] : absent;

    /// <summary>The single whole number of a tag that the format demands.</summary>
    public long Integer(TiffTag tag) =>
        Has(tag) ? Integers(tag)[0] : throw file.Bytes.Invalid($"expected the TIFF tag {tag} ({(int)tag}), found none.");

    /// <summary>The whole numbers of a tag, at least one.</summary>
    public long[] Integers(TiffTag tag)
    {
        TiffEntry entry = Entry(tag);
        int size = entry.Type switch { 1 => 1, 3 => 2, 4 or 13 => 4, 16 or 18 => 8, _ => throw WrongType(tag, entry) };
        byte[] bytes = file.ReadValue(entry, size);
        long[] values = new long[entry.Count];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> at = bytes.AsSpan(i * size, size);
            ulong value = size switch
            {
                1 => at[0],
                2 => file.BigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at),
                4 => file.BigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at),
                _ => file.BigEndian ? BinaryPrimitives.ReadUInt64BigEndian(at) : BinaryPrimitives.ReadUInt64LittleEndian(at),
            };
            if (value > long.MaxValue)
                throw file.Bytes.Invalid($"the value {value} of the TIFF tag {tag} is out of range.");
            values[i] = (long)value;
        }

        return values;
    }

    /// <summary>The IEEE doubles of a tag; empty where the tag is absent.</summary>
    public double[] Doubles(TiffTag tag)
    {
        if (!Has(tag))
            return [];
        TiffEntry entry = Entry(tag);
        if (entry.Type != 12)
            throw WrongType(tag, entry);
        byte[] bytes = file.ReadValue(entry, 8);
        double[] values = new double[entry.Count];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> at = bytes.AsSpan(i * 8, 8);
            values[i] = file.BigEndian ? BinaryPrimitives.ReadDoubleBigEndian(at) : BinaryPrimitives.ReadDoubleLittleEndian(at);
        }

        return values;
    }

    /// <summary>The text of a tag, or null where it is absent.</summary>
    public string? Text(TiffTag tag)
    {
        if (!Has(tag))
            return null;
        TiffEntry entry = Entry(tag);
        if (entry.Type is not (1 or 2))
            throw WrongType(tag, entry);
        return Encoding.UTF8.GetString(file.ReadValue(entry, 1)).TrimEnd('\0', ' ');
    }

    /// <summary>The number that a text tag holds, or null where the tag is absent.</summary>
    public double? Number(TiffTag tag)
    {
        if (Text(tag) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            return value;
        return text.StartsWith("nan", StringComparison.OrdinalIgnoreCase)
            ? double.NaN
            : throw file.Bytes.Invalid($"expected a number in the TIFF tag {tag}, found '{text}'.");
    }

    private TiffEntry Entry(TiffTag tag) =>
        entries.TryGetValue((int)tag, out TiffEntry entry) && entry.Count > 0
            ? entry
            : throw file.Bytes.Invalid($"expected a value in the TIFF tag {tag} ({(int)tag}), found none.");

    private InvalidDataException WrongType(TiffTag tag, TiffEntry entry) =>
        file.Bytes.Invalid($"the TIFF tag {tag} has the field type {entry.Type}, which it may not have.");
}
