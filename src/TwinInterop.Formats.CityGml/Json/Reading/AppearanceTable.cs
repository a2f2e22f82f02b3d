using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The materials, textures and texture vertices of a dataset or feature.</summary>
internal sealed class AppearanceTable
{
    /// <summary>A table without entries.</summary>
    public static AppearanceTable Empty { get; } = new();

    /// <summary>Materials by index.</summary>
    public ImmutableArray<Material> Materials { get; private set; } = [];

    /// <summary>Textures by index.</summary>
    public ImmutableArray<Texture> Textures { get; private set; } = [];

    /// <summary>Texture vertices by index.</summary>
    public ImmutableArray<TextureCoordinate> Coordinates { get; private set; } = [];

    /// <summary>The members that name the theme to show first.</summary>
    public ImmutableArray<CityAttribute> DefaultThemes { get; private set; } = [];

    /// <summary>Reads the member <c>appearance</c>.</summary>
    public static AppearanceTable Parse(JsonUnit unit, ConversionContext context)
    {
        var table = new AppearanceTable();
        var reader = new Utf8JsonReader(unit.Utf8.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonText.Of(ref reader);
            reader.Read();
            switch (name)
            {
                case "vertices-texture":
                    table.Coordinates = ReadCoordinates(ref reader, context);
                    break;
                case "materials" or "textures" when PlainJson.Read(ref reader) is ListValue list:
                    if (name == "materials")
                        table.Materials = [.. list.Items.Select(item => MaterialOf(item as NestedValue))];
                    else
                        table.Textures = [.. list.Items.Select(item => TextureOf(item as NestedValue))];
                    break;
                case "default-theme-texture" or "default-theme-material" when PlainJson.Read(ref reader) is TextValue theme:
                    table.DefaultThemes = table.DefaultThemes.Add(new CityAttribute(name, theme));
                    break;
                default:
                    context.Report(CityJsonDiagnostics.InvalidMember, $"/appearance/{name}", "a member of an appearance", "another");
                    reader.Skip();
                    break;
            }
        }

        return table;
    }

    private static ImmutableArray<TextureCoordinate> ReadCoordinates(ref Utf8JsonReader reader, ConversionContext context)
    {
        var coordinates = ImmutableArray.CreateBuilder<TextureCoordinate>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            context.Report(CityJsonDiagnostics.InvalidMember, "/appearance/vertices-texture", "an array", JsonText.Describe(reader.TokenType));
            reader.Skip();
            return [];
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            double[]? pair = NumberList.Read(ref reader);
            if (pair is not [_, _])
            {
                context.Report(
                    CityJsonDiagnostics.InvalidAppearance, $"/appearance/vertices-texture/{coordinates.Count}", "two finite numbers", "something else");
            }

            coordinates.Add(pair is [double s, double t] ? new TextureCoordinate(s, t) : new TextureCoordinate(double.NaN, double.NaN));
        }

        return coordinates.DrainToImmutable();
    }

    private static Material MaterialOf(NestedValue? source)
    {
        var material = new Material();
        foreach (CityAttribute member in source?.Members ?? [])
        {
            material = member.Name switch
            {
                "name" => material with { Name = (member.Value as TextValue)?.Text },
                "ambientIntensity" => material with { AmbientIntensity = NumberOf(member.Value) },
                "diffuseColor" => material with { Diffuse = ColourOf(member.Value) },
                "emissiveColor" => material with { Emissive = ColourOf(member.Value) },
                "specularColor" => material with { Specular = ColourOf(member.Value) },
                "shininess" => material with { Shininess = NumberOf(member.Value) },
                "transparency" => material with { Transparency = NumberOf(member.Value) },
                "isSmooth" => material with { IsSmooth = (member.Value as BooleanValue)?.IsTrue },
                _ => material,
            };
        }

        return material;
    }

    private static Texture TextureOf(NestedValue? source)
    {
        var texture = new Texture("");
        foreach (CityAttribute member in source?.Members ?? [])
        {
            string? text = (member.Value as TextValue)?.Text;
            texture = member.Name switch
            {
                "image" => texture with { ImageUri = text ?? "" },
                "type" => texture with { MediaType = MediaTypeOf(text) },
                "wrapMode" => texture with { Wrap = text },
                "textureType" => texture with { Kind = text },
                "borderColor" => texture with { Border = ColourOf(member.Value) },
                _ => texture,
            };
        }

        return texture;
    }

    private static string? MediaTypeOf(string? type) => type?.ToUpperInvariant() switch
    {
        "PNG" => "image/png",
        "JPG" or "JPEG" => "image/jpeg",
        _ => type,
    };

    private static double? NumberOf(AttributeValue value) => value switch
    {
        IntegerValue integer => integer.Number,
        DecimalValue { Number: var number } when double.IsFinite(number) => number,
        _ => null,
    };

    private static Colour? ColourOf(AttributeValue value)
    {
        if (value is not ListValue { Items.Length: 3 or 4 } list)
            return null;
        double?[] parts = [.. list.Items.Select(NumberOf)];
        return parts.Contains(null)
            ? null
            : new Colour(parts[0]!.Value, parts[1]!.Value, parts[2]!.Value, parts.Length == 4 ? parts[3]!.Value : 1); // none is null
    }
}
