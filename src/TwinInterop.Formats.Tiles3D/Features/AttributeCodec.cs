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

    private void Write(BinaryWriter writer, AttributeValue value)
    {
        switch (value)
        {
            case TextValue text:
                Put(Tag.Text);
                writer.Write(text.Text);
                break;
            case IntegerValue integer:
                Put(Tag.Integer);
                writer.Write(integer.Number);
                break;
            case DecimalValue number:
                Put(Tag.Decimal);
                writer.Write(number.Number);
                break;
            case BooleanValue boolean:
                Put(Tag.Boolean);
                writer.Write(boolean.IsTrue);
                break;
            case MeasureValue measure:
                Put(Tag.Measure);
                writer.Write(measure.Number);
                WriteName(writer, measure.Unit);
                break;
            case CodeValue code:
                Put(Tag.Code);
                writer.Write(code.Code);
                WriteName(writer, code.CodeSpace);
                break;
            case TimeValue time:
                Put(Tag.Time);
                writer.Write(time.Text);
                writer.Write((byte)time.Kind);
                break;
            case UriValue uri:
                Put(Tag.Uri);
                writer.Write(uri.Uri);
                break;
            case NullValue none:
                Put(Tag.Null);
                WriteName(writer, none.Reason);
                break;
            default:
                WriteStructured(writer, value);
                break;
        }

        void Put(Tag tag) => writer.Write((byte)tag);
    }

    private void WriteStructured(BinaryWriter writer, AttributeValue value)
    {
        switch (value)
        {
            case ListValue list:
                writer.Write((byte)Tag.List);
                writer.Write7BitEncodedInt(list.Items.Length);
                foreach (AttributeValue item in list.Items)
                    Write(writer, item);
                break;
            case NestedValue nested:
                writer.Write((byte)Tag.Nested);
                WriteName(writer, nested.TypeName);
                writer.Write(nested.IsSet);
                writer.Write7BitEncodedInt(nested.Members.Length);
                foreach (CityAttribute member in nested.Members)
                    Write(writer, member);
                break;
            default:
                throw new ArgumentException($"Expected a value of the model, found {value.GetType()}.", nameof(value));
        }
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
