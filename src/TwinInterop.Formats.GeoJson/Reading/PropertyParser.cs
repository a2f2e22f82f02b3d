using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Reads JSON values as attributes: every one is free, that is generic.</summary>
/// <param name="notes">Takes what is odd.</param>
internal sealed class PropertyParser(FeatureNotes notes)
{
    /// <summary>Up to this many members, looking for a name twice by comparing them all is the fastest.</summary>
    private const int FewMembers = 24;

    /// <summary>Reads the members of an object.</summary>
    /// <param name="reader">Stands at the start of the object, and is left at its end.</param>
    public ImmutableArray<CityAttribute> ReadMembers(ref Utf8JsonReader reader)
    {
        var attributes = ImmutableArray.CreateBuilder<CityAttribute>();
        HashSet<string>? names = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            long offset = reader.TokenStartIndex;
            string name = ReadText(ref reader);
            reader.Read();
            var attribute = new CityAttribute(name, ReadValue(ref reader, name), IsGeneric: true);
            if (attributes.Count == FewMembers)
                names = [.. attributes.Select(known => known.Name)];

            bool isNew = names?.Add(name) ?? IndexOf(attributes, name) < 0;
            if (isNew)
                attributes.Add(attribute);
            else
                Replace(attributes, attribute, offset);
        }

        return attributes.DrainToImmutable();
    }

    private AttributeValue ReadValue(ref Utf8JsonReader reader, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new TextValue(ReadText(ref reader));
            case JsonTokenType.Number:
                return ReadNumber(ref reader, name);
            case JsonTokenType.True or JsonTokenType.False:
                return new BooleanValue(reader.TokenType == JsonTokenType.True);
            case JsonTokenType.Null:
                return new NullValue();
            case JsonTokenType.StartObject:
                return new NestedValue(ReadMembers(ref reader));
            default:
                var items = ImmutableArray.CreateBuilder<AttributeValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, name));
                return new ListValue(items.DrainToImmutable());
        }
    }

    private AttributeValue ReadNumber(ref Utf8JsonReader reader, string name)
    {
        ReadOnlySpan<byte> digits = reader.ValueSpan;
        bool isWhole = digits.IndexOfAny(".eE"u8) < 0 && !digits.SequenceEqual("-0"u8);
        if (isWhole && reader.TryGetInt64(out long whole))
            return new IntegerValue(whole);
        if (reader.TryGetDouble(out double number) && double.IsFinite(number) && (!isWhole || IsExact(number, digits)))
            return new DecimalValue(number);

        string text = Encoding.UTF8.GetString(digits);
        notes.Report(GeoJsonDiagnostics.BigNumber, reader.TokenStartIndex, JsonText.Shorten(text));
        notes.Lose(BookAccount.Attributes, LossKind.Generalized, $"attributes/{name}/number");
        return new TextValue(text);
    }

    private static bool IsExact(double number, ReadOnlySpan<byte> digits) =>
        Math.Abs(number) < 1e30
        && digits.SequenceEqual(Encoding.UTF8.GetBytes(number.ToString("F0", System.Globalization.CultureInfo.InvariantCulture)));

    private string ReadText(ref Utf8JsonReader reader)
    {
        string text = JsonText.Read(ref reader, out bool isRepaired);
        if (isRepaired)
        {
            notes.Report(GeoJsonDiagnostics.LoneSurrogate, reader.TokenStartIndex, JsonText.Shorten(text));
            notes.Lose(BookAccount.Attributes, LossKind.Approximated, "attributes/text");
        }

        return text;
    }

    private void Replace(ImmutableArray<CityAttribute>.Builder attributes, CityAttribute attribute, long offset)
    {
        int index = IndexOf(attributes, attribute.Name);
        notes.Report(GeoJsonDiagnostics.DuplicateMember, offset, JsonText.Shorten(attribute.Name));
        notes.Lose(
            BookAccount.Attributes, LossKind.Dropped, $"attributes/{attribute.Name}/duplicate", Tally.ValuesOf(attributes[index].Value));
        attributes[index] = attribute;
    }

    private static int IndexOf(ImmutableArray<CityAttribute>.Builder attributes, string name)
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            if (string.Equals(attributes[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
