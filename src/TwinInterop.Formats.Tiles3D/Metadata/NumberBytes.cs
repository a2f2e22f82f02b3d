using System.Buffers;
using System.Buffers.Binary;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Numbers in binary, little endian.</summary>
internal static class NumberBytes
{
    /// <summary>Writes a number of the model.</summary>
    /// <exception cref="ArgumentException">It is no number, or does not fit the type.</exception>
    public static void Write(IBufferWriter<byte> output, MetadataComponentType type, AttributeValue value)
    {
        switch (value)
        {
            case DecimalValue number when type.IsFloat():
                Write(output, type, number.Number);
                break;
            case IntegerValue integer when type.IsFloat():
                Write(output, type, (double)integer.Number);
                break;
            case IntegerValue integer when integer.Number >= type.Range().Min && integer.Number <= type.Range().Max:
                Write(output, type, integer.Number);
                break;
            default:
                throw new ArgumentException($"Expected a number of type {type}, found {value}.", nameof(value));
        }
    }

    /// <summary>Writes a whole number that fits the type.</summary>
    public static void Write(IBufferWriter<byte> output, MetadataComponentType type, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        output.Write(bytes[..type.Size()]);
    }

    private static void Write(IBufferWriter<byte> output, MetadataComponentType type, double number)
    {
        Span<byte> bytes = stackalloc byte[8];
        if (type == MetadataComponentType.Float32)
            BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)number);
        else
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        output.Write(bytes[..type.Size()]);
    }
}
