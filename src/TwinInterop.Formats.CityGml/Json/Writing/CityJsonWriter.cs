using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Json.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes CityJSON 2.0 or 1.1, as one object or as a sequence of features.</summary>
/// <remarks>
/// One object: vertices, ids and groups stay in memory until the end, the text of the city objects goes to a temporary
/// file; groups stand last. A sequence: memory holds one feature and the ids.
/// </remarks>
/// <param name="target">The dataset.</param>
/// <param name="settings">What the user wants.</param>
/// <param name="context">Takes findings and books.</param>
internal sealed class CityJsonWriter(DatasetTarget target, CityJsonWriteSettings settings, ConversionContext context) : IDatasetWriter
{
    /// <inheritdoc/>
    public WriterRequirements Requirements { get; } = new() { RefersToFiles = true };

    /// <inheritdoc/>
    public async Task WriteAsync(DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(objects);
        var names = new HashSet<string>(StringComparer.Ordinal);
        info = VerbatimContent.Fold(info, content => CanWrite(content) && (content.Name == "extensions" || names.Add(content.Name)), context);
        Stream stream = target.OpenWrite();
        var grid = new VertexGrid(info, settings.Decimals, isSettledLast: !settings.IsSequence);
        if (settings.IsSequence)
            await WriteSequenceAsync(stream, grid, info, objects, cancellationToken).ConfigureAwait(false);
        else
            await WriteOneAsync(stream, grid, info, objects, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task WriteOneAsync(
        Stream stream, VertexGrid grid, DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
    {
        var scope = new WritingScope(settings, grid, new IdRegister(context), context);
        var groups = new List<(CityObject Group, string Id)>();
        var groupIds = new HashSet<string>(StringComparer.Ordinal);
        using var spool = new ObjectSpool();
        using var writer = new CityObjectWriter(scope, spool.Add)
        {
            IsKnown = id => groupIds.Contains(id) || spool.Contains(id),
            OnMember = spool.AddParent,
        };
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            grid.PlaceAt(cityObject);
            string id = scope.Ids.Assign(cityObject);
            if (cityObject.Class == CityObjectClass.CityObjectGroup)
            {
                groups.Add((cityObject, id));
                groupIds.Add(id);
                continue;
            }

            writer.Write(cityObject, id);
        }

        foreach ((CityObject group, string id) in groups)
            writer.Write(group, id);
        WriteDocument(stream, scope, info, spool);
    }

    private void WriteDocument(Stream stream, WritingScope scope, DatasetInfo info, ObjectSpool spool)
    {
        using var json = new Utf8JsonWriter(stream, JsonOptions.Writing);
        WriteHead(json, scope.Grid, scope.Vertices.Spared, info, scope.Vertices.Extent is { } extent ? OrdinatesOf(scope.Grid, extent) : null);
        json.WriteStartObject("CityObjects"u8);
        json.Flush();
        spool.CopyTo(stream);
        json.WriteEndObject();
        scope.Vertices.Write(json, json.Flush);
        scope.Appearance.Write(json, info.Extensions);
        scope.Templates?.Write(json);
        WriteRootMembers(json, info);

        json.WriteEndObject();
    }

    private async Task WriteSequenceAsync(
        Stream stream, VertexGrid grid, DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
    {
        var ids = new IdRegister(context);
        bool hasHead = false;
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            grid.PlaceAt(cityObject);
            if (!hasHead)
                WriteHeadLine(stream, grid, info);
            hasHead = true;
            WriteFeature(stream, new WritingScope(settings, grid, ids, context), cityObject);
        }

        if (!hasHead)
            WriteHeadLine(stream, grid, info);
    }

    private void WriteHeadLine(Stream stream, VertexGrid grid, DatasetInfo info)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOptions.Writing))
        {
            WriteHead(json, grid, default, info, extent: null);
            json.WriteStartObject("CityObjects"u8);
            json.WriteEndObject();
            json.WriteStartArray("vertices"u8);
            json.WriteEndArray();
            WriteRootMembers(json, info);

            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteFeature(Stream stream, WritingScope scope, CityObject cityObject)
    {
        string id = scope.Ids.Assign(cityObject);
        using (var json = new Utf8JsonWriter(stream, JsonOptions.Writing))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "CityJSONFeature"u8);
            json.WriteString("id"u8, id);
            json.WriteStartObject("CityObjects"u8);
            using var writer = new CityObjectWriter(scope, written =>
            {
                json.WritePropertyName(written.Id);
                json.WriteRawValue(written.Utf8.Span, skipInputValidation: true);
            });
            writer.Write(cityObject, id);
            json.WriteEndObject();
            scope.Vertices.Write(json, json.Flush);
            scope.Appearance.Write(json, []);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private void WriteHead(Utf8JsonWriter json, VertexGrid grid, (int Plan, int Height) spared, DatasetInfo info, double[]? extent)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "CityJSON"u8);
        json.WriteString("version"u8, settings.Version);
        ExtensionDeclarations.Write(
            json, settings.Version, info.Extensions.Where(content => content.Name == "extensions"), context);
        grid.Write(json, spared);
        new MetadataWriter(json, settings.Version, context).Write(info, extent);
    }

    /// <summary>Members of the root that the source had beside those of the standard.</summary>
    private void WriteRootMembers(Utf8JsonWriter json, DatasetInfo info)
    {
        int kept = 0;
        foreach (ExtensionContent content in info.Extensions)
        {
            bool isElsewhere = content.Name is "extensions" || content.Name.Contains('/', StringComparison.Ordinal);
            if (isElsewhere || RawJson.TryWriteMember(json, content))
                kept++;
        }

        context.SettleExtensions(info, kept);
    }

    private static double[] OrdinatesOf(VertexGrid grid, (VertexKey Min, VertexKey Max) extent)
    {
        (double x, double y, double z) = grid.OrdinatesOf(extent.Min);
        (double highX, double highY, double highZ) = grid.OrdinatesOf(extent.Max);
        return [x, y, z, highX, highY, highZ];
    }

    private static bool CanWrite(ExtensionContent content) => content.Encoding == DocumentScanner.Encoding
        && (content.Name == "extensions" || content.Name.Contains('/', StringComparison.Ordinal) || RawJson.CanWriteMember(content));
}
