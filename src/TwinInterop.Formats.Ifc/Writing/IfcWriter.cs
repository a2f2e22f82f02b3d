using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes a stream of objects as an IFC file.</summary>
/// <remarks>
/// Instances are written as objects come; what needs all of them (relations, contents of the site, units) stands at the end.
/// Memory: the text of one top-level object, and some 100 bytes for each object written.
/// </remarks>
internal sealed class IfcWriter(DatasetTarget target, IfcWriterOptions options, ConversionContext context) : IDatasetWriter
{
    private const int FlushSize = 1 << 16;
    private const double OriginStep = 100; // metres: a round place near the data

    /// <inheritdoc/>
    public WriterRequirements Requirements => new()
    {
        Heights = true,
        Projected = true,
        RefersToFiles = true,
        TakesRelationAttributes = true,
        TakesDynamizers = true,
        AddressEncoding = null,
    };

    /// <inheritdoc/>
    public async Task WriteAsync(DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (CrsDeclaration.IsGeographic(info.Crs))
            throw new InvalidDatasetException(new Diagnostic(IfcWriterDiagnostics.NotProjected, info.Name, [info.Crs]));
        Stream stream = target.OpenWrite();
        var document = new IfcDocument(IfcSchema.Of(options.Release), info, context);
        var project = new ProjectWriter(document, options);
        var structure = new StructureWriter(document);
        var relations = new RelationWriter(document, structure);
        var writer = new ObjectWriter(document, structure, relations);
        document.Claim(project.Project.GlobalId);
        project.WriteHeader(Path.GetFileName(target.Path) ?? info.Name);
        PlaneFaces? planes = document.Schema.Release == IfcRelease.Ifc2x3 ? new PlaneFaces(context) : null;
        bool hasOrigin = info.Crs is { Horizontal: null, Declared: null };
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!hasOrigin && ObjectWriter.PlaceOf(cityObject) is { } place)
            {
                document.Origin = OriginNear(place);
                hasOrigin = true;
            }

            writer.Write(planes is null ? cityObject : planes.Of(cityObject));
            if (document.Step.Written.Length >= FlushSize)
                await FlushAsync(document, stream, cancellationToken).ConfigureAwait(false);
        }

        relations.WriteAll();
        writer.WriteEnd();
        structure.WriteRoots(project.Project);
        document.Sets.WriteShared();
        project.WriteProject();
        await FlushAsync(document, stream, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Position OriginNear(in Position place) => new(
        Math.Floor(place.X / OriginStep) * OriginStep, Math.Floor(place.Y / OriginStep) * OriginStep, Math.Floor(place.Z / OriginStep) * OriginStep);

    private static async Task FlushAsync(IfcDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(document.Step.Written, cancellationToken).ConfigureAwait(false);
        document.Step.Clear();
    }
}
