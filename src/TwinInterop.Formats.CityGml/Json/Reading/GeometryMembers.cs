using System.Text;
using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The members of a geometry object, most of them still as places in the text: their order is free.</summary>
internal sealed class GeometryMembers
{
    /// <summary>The type; empty when there is none.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The level of detail; empty when there is none.</summary>
    public string Lod { get; private set; } = "";

    /// <summary>The index of the template of an instance; -1 when there is none.</summary>
    public int Template { get; private set; } = -1;

    /// <summary>The matrix of an instance; null when there is none.</summary>
    public double[]? Matrix { get; private set; }

    /// <summary>Where <c>boundaries</c> stands; empty when there is none.</summary>
    public Range Boundaries { get; private set; }

    /// <summary>Where <c>semantics</c> stands; empty when there is none.</summary>
    public Range Semantics { get; private set; }

    /// <summary>Where <c>material</c> stands; empty when there is none.</summary>
    public Range Material { get; private set; }

    /// <summary>Where <c>texture</c> stands; empty when there is none.</summary>
    public Range Texture { get; private set; }

    /// <summary>Members that CityJSON does not define.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Finds the members of the geometry object that a reader stands on; the reader then stands on its end.</summary>
    /// <returns>Null when it stands on something else, which it passes over.</returns>
    public static GeometryMembers? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var members = new GeometryMembers();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            members.ReadMember(ref reader);
        return members;
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("boundaries"u8))
        {
            Boundaries = SkipValue(ref reader);
        }
        else if (reader.ValueTextEquals("semantics"u8))
        {
            Semantics = SkipValue(ref reader);
        }
        else if (reader.ValueTextEquals("material"u8))
        {
            Material = SkipValue(ref reader);
        }
        else if (reader.ValueTextEquals("texture"u8))
        {
            Texture = SkipValue(ref reader);
        }
        else
        {
            string name = JsonText.Of(ref reader);
            reader.Read();
            ReadSimple(ref reader, name);
        }
    }

    private void ReadSimple(ref Utf8JsonReader reader, string name)
    {
        switch (name)
        {
            case "type":
                Type = reader.TokenType == JsonTokenType.String ? JsonText.Of(ref reader) : "";
                break;
            case "lod":
                Lod = LodOf(ref reader);
                break;
            case "template":
                Template = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int index) ? index : -1;
                break;
            case "transformationMatrix":
                Matrix = NumberList.Read(ref reader);
                return;
            default:
                Unknown.Add(name);
                break;
        }

        reader.Skip();
    }

    private static Range SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        int from = (int)reader.TokenStartIndex;
        reader.Skip();
        return from..(int)reader.BytesConsumed;
    }

    /// <summary>CityJSON 1.0 writes levels as numbers, later versions as text.</summary>
    private static string LodOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonText.Of(ref reader),
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
        _ => "",
    };
}
