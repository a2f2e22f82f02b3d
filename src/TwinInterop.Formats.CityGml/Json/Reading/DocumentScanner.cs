using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The first pass: everything of a CityJSON object or feature except the contents of its city objects.</summary>
/// <param name="context">Takes the findings.</param>
/// <param name="maxDepth">Deepest nesting of JSON values.</param>
internal sealed class DocumentScanner(ConversionContext context, int maxDepth)
{
    /// <summary>The encoding name of content that only CityJSON can hold.</summary>
    public const string Encoding = "cityjson";

    /// <summary>Reads one root object to its end.</summary>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    /// <exception cref="InvalidDatasetException">The root is not an object, or a member that all depends on has the wrong kind.</exception>
    public CityJsonDocument Scan(JsonUnitStream stream)
    {
        JsonTokenType root = stream.Enter();
        if (root != JsonTokenType.StartObject)
            throw Refuse("/", "a CityJSON object", JsonText.Describe(root));
        var document = new CityJsonDocument();
        while (stream.ReadName() is { } name)
            ScanMember(stream, document, name);
        return document;
    }

    private void ScanMember(JsonUnitStream stream, CityJsonDocument document, string name)
    {
        switch (name)
        {
            case "CityObjects":
                Expect(stream.Enter(), JsonTokenType.StartObject, name);
                ScanObjects(stream, document);
                break;
            case "vertices":
                Expect(stream.Enter(), JsonTokenType.StartArray, name);
                ScanVertices(stream, document.Vertices);
                break;
            default:
                stream.ReadUnit(out JsonUnit unit);
                ScanUnit(document, name, unit);
                break;
        }
    }

    private void ScanUnit(CityJsonDocument document, string name, JsonUnit unit)
    {
        switch (name)
        {
            case "type":
                document.Type = JsonText.OfUnit(unit);
                break;
            case "version":
                document.Version = JsonText.OfUnit(unit);
                break;
            case "id":
                break;
            case "transform":
                document.Transform = TransformParser.Parse(unit)
                    ?? throw Refuse("/transform", "a scale and a translate of three finite numbers each", Encode(unit));
                break;
            case "metadata" when unit.Kind == JsonTokenType.StartObject:
                document.Metadata = ((NestedValue)ValueOf(unit)).Members;
                break;
            case MetadataReader.FurtherMember when unit.Kind == JsonTokenType.StartObject:
                document.FurtherMetadata = ((NestedValue)ValueOf(unit)).Members;
                break;
            case "appearance" when unit.Kind == JsonTokenType.StartObject:
                document.Appearance = AppearanceTable.Parse(unit, context);
                foreach (CityAttribute theme in document.Appearance.DefaultThemes)
                    document.Extensions.Add(new ExtensionContent(Encoding, $"appearance/{theme.Name}", JsonQuote(theme)));
                break;
            case "geometry-templates" when unit.Kind == JsonTokenType.StartObject:
                document.Templates = unit.Utf8.ToArray();
                break;
            case "metadata" or "appearance" or "geometry-templates":
                context.Report(CityJsonDiagnostics.InvalidMember, $"/{name}", "an object", JsonText.Describe(unit.Kind));
                break;
            case "extensions" when Writing.ExtensionDeclarations.IsImplied(unit.Utf8.Span):
                break;
            default:
                document.Extensions.Add(new ExtensionContent(Encoding, name, System.Text.Encoding.UTF8.GetString(unit.Utf8.Span)));
                break;
        }
    }

    private void ScanVertices(JsonUnitStream stream, VertexTable vertices)
    {
        stream.ReadItems((ref Utf8JsonReader reader) =>
        {
            if (!vertices.TryAdd(ref reader, out bool isWhole))
                return false;
            if (!isWhole)
            {
                context.Report(
                    CityJsonDiagnostics.InvalidMember, $"/vertices/{vertices.Count - 1}", "three finite numbers", "something else");
            }

            return true;
        });
    }

    private void ScanObjects(JsonUnitStream stream, CityJsonDocument document)
    {
        while (stream.ReadName() is { } id)
        {
            stream.ReadUnit(out JsonUnit unit);
            if (unit.Kind == JsonTokenType.StartObject)
            {
                document.Entries.Add(EntryParser.Parse(id, unit, context));
                continue;
            }

            context.Report(CityJsonDiagnostics.UnreadableObject, $"/CityObjects/{id}", JsonText.Describe(unit.Kind));
            context.LoseUnread(BookAccount.Objects, CityObjectClass.GenericOccupiedSpace.Name, id, "object");
        }
    }

    private AttributeValue ValueOf(JsonUnit unit)
    {
        var reader = new Utf8JsonReader(unit.Utf8.Span, JsonUnitStream.OptionsFor(maxDepth));
        reader.Read();
        return PlainJson.Read(ref reader);
    }

    private static void Expect(JsonTokenType found, JsonTokenType expected, string name)
    {
        if (found != expected)
            throw Refuse($"/{name}", JsonText.Describe(expected), JsonText.Describe(found));
    }

    private static string JsonQuote(CityAttribute theme) =>
        $"\"{JsonEncodedText.Encode(((TextValue)theme.Value).Text)}\"";

    private static string Encode(JsonUnit unit)
    {
        const int longest = 60;
        ReadOnlySpan<byte> shown = unit.Utf8.Span[..Math.Min(unit.Utf8.Length, longest)];
        return System.Text.Encoding.UTF8.GetString(shown);
    }

    private static InvalidDatasetException Refuse(string location, string expected, string found) =>
        new(new Diagnostic(CityJsonDiagnostics.NotCityJson, location, [expected, found]));
}
