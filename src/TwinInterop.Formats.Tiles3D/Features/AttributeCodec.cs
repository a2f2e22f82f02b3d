using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Attribute values as bytes of a temporary file.</summary>
/// <param name="names">Names that recur: attributes, units, code lists.</param>
internal sealed class AttributeCodec(NameTable names)
{
    private enum Tag : byte
    {
        Null,
        Text,
        Integer,
        Decimal,
        Boolean,
        Measure,
        Code,
        Time,
        Uri,
        List,
        Nested,
    }

    public void Write(BinaryWriter writer, CityAttribute attribute)
    {
        writer.Write7BitEncodedInt(names.IndexOf(attribute.Name));
        writer.Write(attribute.IsGeneric);
        Write(writer, attribute.Value);
    }

    public CityAttribute ReadAttribute(BinaryReader reader)
    {
        string name = names[reader.Read7BitEncodedInt()];
        bool isGeneric = reader.ReadBoolean();
        return new CityAttribute(name, Read(reader), isGeneric);
    }

    private static Tag TagOf(AttributeValue value) => value switch
    {
        NullValue => Tag.Null,
        TextValue => Tag.Text,
        IntegerValue => Tag.Integer,
        DecimalValue => Tag.Decimal,
        BooleanValue => Tag.Boolean,
        MeasureValue => Tag.Measure,
        CodeValue => Tag.Code,
        TimeValue => Tag.Time,
        UriValue => Tag.Uri,
        ListValue => Tag.List,
        NestedValue => Tag.Nested,
        _ => throw new ArgumentException($"Expected a value of the model, found {value.GetType()}.", nameof(value)),
    };

    private void Write(BinaryWriter writer, AttributeValue value)
    {
        writer.Write((byte)TagOf(value));
        switch (value)
        {
            case NullValue none:
                WriteName(writer, none.Reason);
                break;
            case TextValue text:
                writer.Write(text.Text);
                break;
            case IntegerValue integer:
                writer.Write(integer.Number);
                break;
            case DecimalValue number:
                writer.Write(number.Number);
                break;
            case BooleanValue boolean:
                writer.Write(boolean.IsTrue);
                break;
            case MeasureValue measure:
                writer.Write(measure.Number);
                WriteName(writer, measure.Unit);
                break;
            case CodeValue code:
                writer.Write(code.Code);
                WriteName(writer, code.CodeSpace);
                break;
            case TimeValue time:
                writer.Write(time.Text);
                writer.Write((byte)time.Kind);
                break;
            case UriValue uri:
                writer.Write(uri.Uri);
                break;
            case ListValue list:
                WriteList(writer, list);
                break;
            case NestedValue nested:
                WriteNested(writer, nested);
                break;
        }
    }

    private void WriteList(BinaryWriter writer, ListValue list)
    {
        writer.Write7BitEncodedInt(list.Items.Length);
        foreach (AttributeValue item in list.Items)
            Write(writer, item);
    }

    private void WriteNested(BinaryWriter writer, NestedValue nested)
    {
        WriteName(writer, nested.TypeName);
        writer.Write(nested.IsSet);
        writer.Write7BitEncodedInt(nested.Members.Length);
        foreach (CityAttribute member in nested.Members)
            Write(writer, member);
    }

    private AttributeValue Read(BinaryReader reader) => (Tag)reader.ReadByte() switch
    {
        Tag.Text => new TextValue(reader.ReadString()),
        Tag.Integer => new IntegerValue(reader.ReadInt64()),
        Tag.Decimal => new DecimalValue(reader.ReadDouble()),
        Tag.Boolean => new BooleanValue(reader.ReadBoolean()),
        Tag.Measure => new MeasureValue(reader.ReadDouble(), ReadName(reader)),
        Tag.Code => new CodeValue(reader.ReadString(), ReadName(reader)),
        Tag.Time => new TimeValue(reader.ReadString(), (TimeKind)reader.ReadByte()),
        Tag.Uri => new UriValue(reader.ReadString()),
        Tag.Null => new NullValue(ReadName(reader)),
        Tag.List => ReadList(reader),
        _ => ReadNested(reader),
    };

    private ListValue ReadList(BinaryReader reader)
    {
        var items = new AttributeValue[reader.Read7BitEncodedInt()];
        for (int i = 0; i < items.Length; i++)
            items[i] = Read(reader);
        return new ListValue([.. items]);
    }

    private NestedValue ReadNested(BinaryReader reader)
    {
        string? typeName = ReadName(reader);
        bool isSet = reader.ReadBoolean();
        var members = ImmutableArray.CreateBuilder<CityAttribute>(reader.Read7BitEncodedInt());
        for (int i = members.Capacity; i > 0; i--)
            members.Add(ReadAttribute(reader));
        return new NestedValue(members.DrainToImmutable(), typeName, isSet);
    }

    private void WriteName(BinaryWriter writer, string? name) =>
        writer.Write7BitEncodedInt(name is null ? 0 : names.IndexOf(name) + 1);

    private string? ReadName(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is var index and > 0 ? names[index - 1] : null;
}
