using System.Runtime.CompilerServices;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Conversion;

/// <summary>Decides which CRS the target gets, and how the first source comes there.</summary>
internal sealed class TargetSystem(ConversionRequest request, ConversionContext context)
{
    private static readonly DiagnosticRule FixedSystem = new(
        "TWIN0103",
        Severity.Warning,
        "Expected a CRS that the target can have, found --target-crs {0}: {1} is always in {2}.",
        "");

    /// <returns>Null where the positions stay as they are.</returns>
    /// <exception cref="CoordinateOperationException">There is no way, or it is not known from where.</exception>
    /// <exception cref="ArgumentException">The user names a CRS that the format cannot have.</exception>
    public async Task<ITransform?> PlanAsync(
        SourceReading first, WriterRequirements requirements, CancellationToken cancellationToken)
    {
        DatasetInfo info = first.Info;
        RefuseDoubt(first);
        RefuseUnfit(requirements);
        SpatialReference? wanted = requirements.Crs ?? request.TargetCrs;
        if (wanted is null && requirements.Projected && CrsDeclaration.IsGeographic(info.Crs))
            wanted = await ChooseProjectedAsync(info, cancellationToken).ConfigureAwait(false);
        if (wanted is null)
            return null;

        if (info.Crs.Horizontal is null)
            return new RefusePositions(wanted, info.Crs);
        SpatialReference target = Reproject.Complete(wanted, info.Crs);
        return target.IsSameAs(info.Crs) ? null : new Reproject(info.Crs, target, request.Operations, context);
    }

    /// <exception cref="CoordinateOperationException">The positions contradict the CRS that the format prescribes.</exception>
    public static void RefuseDoubt(SourceReading reading)
    {
        DatasetInfo info = reading.Info;
        if (info.IsCrsInDoubt)
        {
            throw new CoordinateOperationException(
                $"The positions of {info.Name} are not in {info.Format}'s own reference system, and which they are in must be confirmed: {reading.Context.Diagnostics.Kept.Select(finding => finding.Message).FirstOrDefault() ?? "say --source-crs"}");
        }
    }

    /// <summary>A CRS that the user names and the format cannot have is never passed over in silence.</summary>
    private void RefuseUnfit(WriterRequirements requirements)
    {
        if (request.TargetCrs is not { } stated)
            return;
        if (requirements.Projected && CrsDeclaration.IsGeographic(stated))
        {
            throw new ArgumentException(
                $"{request.TargetFormat.Title} has coordinates in metres: expected a projected system for --target-crs, found {stated}.", nameof(requirements));
        }

        if (requirements.Crs is { } fixedCrs && fixedCrs.Horizontal != stated.Horizontal)
            context.Report(FixedSystem, "", stated, request.TargetFormat.Title, fixedCrs);
    }

    private async Task<SpatialReference?> ChooseProjectedAsync(DatasetInfo info, CancellationToken cancellationToken)
    {
        IDatasetReader reader = await Dataset.OpenAsync(
            request.Source, request.SourceFormat, request.Read, new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        CrsId? found = await ProjectedSystem.FindAsync(reader, cancellationToken).ConfigureAwait(false);
        if (found is not { } id)
            return null;
        context.Report(ProjectedSystem.Chosen, info.Name, info.Crs, id);
        return new SpatialReference(id);
    }
}
