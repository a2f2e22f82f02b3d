using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Content that only the source's own format has a place for, as a value of a metadata property.</summary>
internal static class VerbatimContent
{
    private const string Encoding = "encoding";
    private const string Name = "name";
    private const string Payload = "payload";

    /// <summary>The value.</summary>
    public static NestedValue ToValue(ExtensionContent content) => new(
    [
        new CityAttribute(Encoding, new TextValue(content.Encoding)),
        new CityAttribute(Name, new TextValue(content.Name)),
        new CityAttribute(Payload, new TextValue(content.Payload)),
    ]);

    /// <summary>The content; null where the value is none.</summary>
    public static ExtensionContent? Of(AttributeValue value) =>
        value is NestedValue nested && Text(nested, Encoding) is { } encoding && Text(nested, Name) is { } name && Text(nested, Payload) is { } payload
            ? new ExtensionContent(encoding, name, payload)
            : null;

    private static string? Text(NestedValue value, string name) =>
        (value.Members.FirstOrDefault(member => member.Name == name)?.Value as TextValue)?.Text;
}
