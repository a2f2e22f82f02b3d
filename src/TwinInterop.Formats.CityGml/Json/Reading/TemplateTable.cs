using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The geometry templates of a dataset: one shared shape each.</summary>
internal sealed class TemplateTable
{
    private readonly List<(string Lod, SharedShape Shape)?> _templates = [];

    /// <summary>Reads the member <c>geometry-templates</c>; templates that cannot be read are reported.</summary>
    /// <param name="utf8">The member; empty when there is none.</param>
    /// <param name="appearance">What materials and textures refer to.</param>
    /// <param name="context">Takes the findings.</param>
    public TemplateTable(ReadOnlyMemory<byte> utf8, AppearanceTable appearance, ConversionContext context)
    {
        if (utf8.IsEmpty)
            return;
        var table = new VertexTable();
        ReadOnlySpan<byte> templates = FindMembers(utf8.Span, table, context);
        if (templates.IsEmpty)
            return;
        var geometries = new GeometryReader(new VertexSource(table, VertexTransform.Identity), appearance, context);
        var reader = new Utf8JsonReader(templates, new JsonReaderOptions { MaxDepth = 0x1000 });
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            GeometryMembers? members = GeometryMembers.Read(ref reader);
            _templates.Add(members is null ? null : Read(members, templates, geometries, context));
        }
    }

    /// <summary>How many templates there are.</summary>
    public int Count => _templates.Count;

    /// <summary>A template with its level of detail; null when there is none of that index or it could not be read.</summary>
    public (string Lod, SharedShape Shape)? Find(int index) => (uint)index < (uint)_templates.Count ? _templates[index] : null;

    private (string Lod, SharedShape Shape)? Read(
        GeometryMembers members, ReadOnlySpan<byte> utf8, GeometryReader geometries, ConversionContext context)
    {
        string location = $"/geometry-templates/templates/{_templates.Count}";
        if (geometries.Read(members, utf8, location) is not { } parsed)
            return null;
        if (!parsed.SemanticObjects.IsEmpty)
        {
            context.LoseUnread(
                BookAccount.Objects, "ImplicitGeometry", location, "template/semantics", parsed.SemanticObjects.Length);
        }

        return (parsed.Lod, new SharedShape(parsed.Geometry));
    }

    private static ReadOnlySpan<byte> FindMembers(ReadOnlySpan<byte> utf8, VertexTable table, ConversionContext context)
    {
        ReadOnlySpan<byte> templates = default;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 0x1000 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isTemplates = reader.ValueTextEquals("templates"u8);
            bool isVertices = reader.ValueTextEquals("vertices-templates"u8);
            reader.Read();
            int from = (int)reader.TokenStartIndex;
            bool isArray = reader.TokenType == JsonTokenType.StartArray;
            if (isArray && isVertices)
                ReadVertices(ref reader, table, context);
            else
                reader.Skip();
            if (isArray && isTemplates)
                templates = utf8[from..(int)reader.BytesConsumed];
        }

        return templates;
    }

    private static void ReadVertices(ref Utf8JsonReader reader, VertexTable table, ConversionContext context)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (table.TryAdd(ref reader, out bool isWhole) && !isWhole)
            {
                context.Report(
                    CityJsonDiagnostics.InvalidMember, $"/geometry-templates/vertices-templates/{table.Count - 1}",
                    "three finite numbers", "something else");
            }
        }
    }
}
