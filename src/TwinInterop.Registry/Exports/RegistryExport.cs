using System.Text.Json;
using TwinInterop.Registry.Queries;

namespace TwinInterop.Registry.Exports;

/// <summary>Writes a registry for others.</summary>
public static class RegistryExport
{
    /// <summary>Objects as GeoJSON (RFC 7946): the latest footprint of each, in WGS 84, and its names.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    /// <exception cref="TwinInterop.Crs.Operations.CoordinateOperationException">Footprints cannot be brought to WGS 84.</exception>
    public static void WriteGeoJson(IdentityRegistry registry, Stream stream, CancellationToken cancellationToken) =>
        Write(registry, stream, new GeoJsonExport(registry), cancellationToken);

    /// <summary>Active objects as NGSI-LD entities, with their names and their data sets (ETSI GS CIM 009).</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static void WriteNgsiLd(IdentityRegistry registry, Stream stream, CancellationToken cancellationToken) =>
        Write(registry, stream, new NgsiLdExport(registry), cancellationToken);

    /// <summary>Objects and events as provenance: PROV-O in JSON-LD.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static void WriteProvenance(IdentityRegistry registry, Stream stream, CancellationToken cancellationToken) =>
        Write(registry, stream, new ProvenanceExport(registry), cancellationToken);

    /// <summary>The data sets and the links among their elements as an information container (ISO 21597-1).</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="stream">Takes the ZIP archive; left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static void WriteContainer(IdentityRegistry registry, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registry);
        new ContainerExport(registry).Write(stream, cancellationToken);
    }

    private static void Write(IdentityRegistry registry, Stream stream, IObjectExport export, CancellationToken cancellationToken)
    {
        const int flushAt = 1 << 16;
        ArgumentNullException.ThrowIfNull(stream);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        export.Begin(json);
        foreach (ObjectDescription item in registry.Objects())
        {
            cancellationToken.ThrowIfCancellationRequested();
            export.Add(json, item);
            if (json.BytesPending > flushAt)
                json.Flush();
        }

        export.End(json);
    }
}
