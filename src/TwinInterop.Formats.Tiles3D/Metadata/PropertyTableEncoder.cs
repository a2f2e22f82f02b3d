using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Puts columns into the binary table format.</summary>
/// <remarks>Source: OGC 22-025r4, 8 (3D Metadata), Binary Table Format; little endian.</remarks>
internal static class PropertyTableEncoder
{
    /// <summary>The buffers of a column; to be aligned to 8 bytes each.</summary>
    /// <param name="schema">The schema, for its enums.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="ArgumentException">A value is missing in a required column, or does not fit the property.</exception>
    public static EncodedColumn Encode(MetadataSchema schema, PropertyColumn column)
    {
        MetadataProperty property = column.Property;
        var values = new ArrayBufferWriter<byte>();
        var arrayOffsets = new List<long> { 0 };
        var stringOffsets = new List<long> { 0 };
        var bits = new BitWriter(values);
        EnumNumbers? enums = EnumNumbers.Of(schema, property);
        long itemCount = 0;
        foreach (AttributeValue? value in column.Values)
        {
            AttributeValue stored = value ?? property.NoData
                ?? throw new ArgumentException($"Expected a value in each row of '{property.Id}', which has none for no data.", nameof(column));
            foreach (AttributeValue item in Items(property, stored))
            {
                Write(property, item, enums, values, bits, stringOffsets);
                itemCount++;
            }

            arrayOffsets.Add(itemCount);
        }

        bits.Flush();
        bool isVariable = property is { IsArray: true, Count: null };
        MetadataComponentType arrayType = OffsetType(itemCount);
        MetadataComponentType stringType = OffsetType(stringOffsets[^1]);
        return new EncodedColumn(property, values.WrittenMemory)
        {
            ArrayOffsets = isVariable ? Offsets(arrayOffsets, arrayType) : default(ReadOnlyMemory<byte>?),
            ArrayOffsetType = arrayType,
            StringOffsets = property.Type == MetadataType.String ? Offsets(stringOffsets, stringType) : default(ReadOnlyMemory<byte>?),
            StringOffsetType = stringType,
        };
    }

    private static ImmutableArray<AttributeValue> Items(MetadataProperty property, AttributeValue stored)
    {
        if (!property.IsArray)
            return [stored];
        if (stored is not ListValue list || (property.Count is { } count && list.Items.Length != count))
            throw new ArgumentException($"Expected arrays of {property.Count} items in '{property.Id}', found {stored}.", nameof(stored));
        return list.Items;
    }

    private static void Write(
        MetadataProperty property,
        AttributeValue item,
        EnumNumbers? enums,
        ArrayBufferWriter<byte> values,
        BitWriter bits,
        List<long> stringOffsets)
    {
        switch (property.Type, item)
        {
            case (MetadataType.String, TextValue text):
                stringOffsets.Add(stringOffsets[^1] + Encoding.UTF8.GetBytes(text.Text, values));
                break;
            case (MetadataType.Boolean, BooleanValue truth):
                bits.Add(truth.IsTrue);
                break;
            case (MetadataType.Enum, TextValue name):
                NumberBytes.Write(values, enums!.ValueType, enums.NumberOf(name.Text));
                break;
            case (MetadataType.Scalar, IntegerValue or DecimalValue):
                NumberBytes.Write(values, property.ComponentType!.Value, item);
                break;
            case ( >= MetadataType.Vec2 and <= MetadataType.Mat4, ListValue list) when list.Items.Length == property.Type.ComponentCount():
                foreach (AttributeValue component in list.Items)
                    NumberBytes.Write(values, property.ComponentType!.Value, component);
                break;
            default:
                throw new ArgumentException($"Expected a value of type {property.Type} in '{property.Id}', found {item}.", nameof(item));
        }
    }

    private static MetadataComponentType OffsetType(long largest) => largest switch
    {
        <= byte.MaxValue => MetadataComponentType.UInt8,
        <= ushort.MaxValue => MetadataComponentType.UInt16,
        <= uint.MaxValue => MetadataComponentType.UInt32,
        _ => MetadataComponentType.UInt64,
    };

    private static ReadOnlyMemory<byte> Offsets(List<long> offsets, MetadataComponentType type)
    {
        var bytes = new ArrayBufferWriter<byte>(offsets.Count * type.Size());
        foreach (long offset in offsets)
            NumberBytes.Write(bytes, type, offset);
        return bytes.WrittenMemory;
    }
}
