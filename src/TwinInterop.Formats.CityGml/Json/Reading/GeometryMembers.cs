using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The members of a geometry object, most of them still as bytes: their order is free.</summary>
internal ref struct GeometryMembers
{
    /// <summary>The type; empty when there is none.</summary>
    public string Type = "";

    /// <summary>The level of detail; empty when there is none.</summary>
    public string Lod = "";

    /// <summary>The index of the template of an instance; -1 when there is none.</summary>
    public int Template = -1;

    /// <summary>The matrix of an instance; null when there is none.</summary>
    public double[]? Matrix;

    /// <summary>The member <c>boundaries</c>; empty when there is none.</summary>
    public ReadOnlySpan<byte> Boundaries;

    /// <summary>The member <c>semantics</c>; empty when there is none.</summary>
    public ReadOnlySpan<byte> Semantics;

    /// <summary>The member <c>material</c>; empty when there is none.</summary>
    public ReadOnlySpan<byte> Material;

    /// <summary>The member <c>texture</c>; empty when there is none.</summary>
    public ReadOnlySpan<byte> Texture;

    /// <summary>Members that CityJSON does not define.</summary>
    public List<string> Unknown = [];

    /// <summary>Finds the members of a geometry object.</summary>
    public GeometryMembers(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 0x1000 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonText.Of(ref reader);
            reader.Read();
            int from = (int)reader.TokenStartIndex;
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
                    break;
            }

            reader.Skip();
            Assign(name, utf8[from..(int)reader.BytesConsumed]);
        }
    }

    private void Assign(string name, ReadOnlySpan<byte> value)
    {
        switch (name)
        {
            case "boundaries":
                Boundaries = value;
                break;
            case "semantics":
                Semantics = value;
                break;
            case "material":
                Material = value;
                break;
            case "texture":
                Texture = value;
                break;
            case "type" or "lod" or "template" or "transformationMatrix":
                break;
            default:
                Unknown.Add(name);
                break;
        }
    }

    /// <summary>CityJSON 1.0 writes levels as numbers, later versions as text.</summary>
    private static string LodOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonText.Of(ref reader),
        JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
        _ => "",
    };
}
