using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>A column in the binary table format, whose offsets and lengths are sound.</summary>
internal sealed class ColumnBytes
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly BooleanValue True = new(true);
    private static readonly BooleanValue False = new(false);

    private readonly MetadataProperty _property;
    private readonly Dictionary<long, AttributeValue> _names = [];
    private readonly MetadataComponentType? _component;
    private readonly ReadOnlyMemory<byte> _values;
    private readonly ColumnOffsets? _arrays;
    private readonly ColumnOffsets? _strings;

    private ColumnBytes(MetadataProperty property, MetadataEnum? listed, ReadOnlyMemory<byte> values, ColumnOffsets? arrays, ColumnOffsets? strings)
    {
        _property = property;
        _component = listed?.ValueType ?? property.ComponentType;
        foreach (MetadataEnumValue value in listed?.Values ?? [])
            _names.TryAdd(value.Value, new TextValue(value.Name));
        _values = values;
        _arrays = arrays;
        _strings = strings;
    }

    /// <summary>A number met that only fits 64 bits without sign; null for none.</summary>
    public ulong? LargestWide { get; private set; }

    /// <summary>The column; null where the bytes do not hold that many rows.</summary>
    public static ColumnBytes? Of(
        MetadataProperty property, MetadataEnum? listed, ReadOnlyMemory<byte> values, ColumnOffsets? arrays, ColumnOffsets? strings, int count)
    {
        bool isVariable = property is { IsArray: true, Count: null };
        bool isText = property.Type == MetadataType.String;
        if ((isVariable && arrays is null) || (isText && strings is null))
            return null;
        if (isVariable && !arrays!.IsSound((long)count + 1, int.MaxValue))
            return null;
        long items = isVariable ? arrays!.At(count) : property.IsArray ? (long)count * property.Count!.Value : count;
        var column = new ColumnBytes(property, listed, values, isVariable ? arrays : null, isText ? strings : null);
        bool isSound = isText ? strings!.IsSound(items + 1, values.Length)
            : property.Type == MetadataType.Boolean ? (items + 7) / 8 <= values.Length
            : items <= values.Length / ((long)column._component!.Value.Size() * property.Type.ComponentCount());
        return isSound ? column : null;
    }

    /// <summary>The stored value of a row; null where a text is not UTF-8 or a number none of the enum.</summary>
    public AttributeValue? Value(int row)
    {
        if (!_property.IsArray)
            return Item(row);
        long first = _arrays?.At(row) ?? ((long)row * _property.Count!.Value);
        long end = _arrays?.At(row + 1L) ?? (first + _property.Count!.Value);
        var items = ImmutableArray.CreateBuilder<AttributeValue>((int)(end - first));
        for (long i = first; i < end; i++)
        {
            if (Item(i) is not { } item)
                return null;
            items.Add(item);
        }

        return new ListValue(items.MoveToImmutable());
    }

    private AttributeValue? Item(long index)
    {
        ReadOnlySpan<byte> values = _values.Span;
        switch (_property.Type)
        {
            case MetadataType.Boolean:
                return ((values[(int)(index / 8)] >> (int)(index % 8)) & 1) != 0 ? True : False;
            case MetadataType.String:
                return Text(values[(int)_strings!.At(index)..(int)_strings.At(index + 1)]);
            case MetadataType.Enum:
                return Number(index) is IntegerValue number ? _names.GetValueOrDefault(number.Number) : null;
            case MetadataType.Scalar:
                return Number(index);
            default:
                int components = _property.Type.ComponentCount();
                var list = ImmutableArray.CreateBuilder<AttributeValue>(components);
                for (int k = 0; k < components; k++)
                    list.Add(Number((index * components) + k));
                return new ListValue(list.MoveToImmutable());
        }
    }

    private static TextValue? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new TextValue(Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private AttributeValue Number(long index)
    {
        MetadataComponentType type = _component!.Value;
        ReadOnlySpan<byte> from = _values.Span[(int)(index * type.Size())..];
        switch (type)
        {
            case MetadataComponentType.Float32:
                return new DecimalValue(BinaryPrimitives.ReadSingleLittleEndian(from));
            case MetadataComponentType.Float64:
                return new DecimalValue(BinaryPrimitives.ReadDoubleLittleEndian(from));
            case MetadataComponentType.UInt64 when BinaryPrimitives.ReadUInt64LittleEndian(from) is > long.MaxValue and var wide:
                LargestWide = Math.Max(LargestWide ?? 0, wide);
                return new DecimalValue(wide);
            default:
                return new IntegerValue(Whole(type, from));
        }
    }

    private static long Whole(MetadataComponentType type, ReadOnlySpan<byte> from) => type switch
    {
        MetadataComponentType.Int8 => (sbyte)from[0],
        MetadataComponentType.UInt8 => from[0],
        MetadataComponentType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(from),
        MetadataComponentType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(from),
        MetadataComponentType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(from),
        MetadataComponentType.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(from),
        _ => BinaryPrimitives.ReadInt64LittleEndian(from),
    };
}
