using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Formats.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Reads the member <c>model</c> of one feature.</summary>
/// <remarks>What does not hold together throws a <see cref="FormatException"/>: the model is then left out as a whole.</remarks>
internal sealed class ModelReader
{
    private readonly ShapeReader _shapes;

    /// <param name="model">The member.</param>
    public ModelReader(JsonElement model) => _shapes = new ShapeReader(model);

    /// <summary>The geometries of the feature's object, or of a part.</summary>
    public ImmutableArray<LodGeometry> Geometry(JsonElement owner) => _shapes.Read(owner);

    /// <summary>The parts of the feature's object, or of a part.</summary>
    public static IEnumerable<JsonElement> Parts(JsonElement owner) => owner.Items(ModelLayout.Parts);

    /// <summary>The id of a part.</summary>
    public static string IdOf(JsonElement part) => part.Text("id") ?? throw new FormatException("a part without id");

    /// <summary>What our writer said about a part; null when there is nothing.</summary>
    public static JsonElement? DescriptionOf(JsonElement part) =>
        part.Member(Encoding.UTF8.GetString(CityObjectMember.Name)) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>The properties of a part, as JSON gives them.</summary>
    public static ImmutableArray<CityAttribute> PropertiesOf(JsonElement part)
    {
        if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty("properties", out JsonElement properties)
            || properties.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(properties.GetRawText()), JsonFaults.Options(1 << 16));
        reader.Read();
        return new PropertyParser(new FeatureNotes()).ReadMembers(ref reader);
    }
}
